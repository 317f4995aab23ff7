package org.riser.rest.internal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.riser.rest.internal.AllResources;
import org.riser.rest.internal.http.ProblemKind;

class DocsPageTest {
    private final String page = new DocsPage(
                    OpenApi.describe(AllResources.operations(), Locale.SIMPLIFIED_CHINESE),
                    new Words(Locale.SIMPLIFIED_CHINESE))
            .html();

    @Test
    void showsEveryOperation() {
        assertThat(AllResources.operations())
                .allSatisfy(operation -> assertThat(page).contains("<section id=\"" + operation.id() + "\">"));
        assertThat(page).contains("受理业务并启动时限");
    }

    @Test
    void isWhereTheTypesOfProblemsPoint() {
        for (ProblemKind kind : ProblemKind.values()) {
            String anchor = kind.type().substring(kind.type().indexOf('#') + 1);
            assertThat(page).contains("id=\"" + anchor + "\"");
        }
    }

    @Test
    void runsNothingAndFetchesNothingFromElsewhere() {
        assertThat(page).doesNotContain("<script", "http://", "https://");
    }
}
