package org.riser.rest.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.riser.rest.internal.http.ProblemKind;

class MessagesTest {
    @Test
    void haveTheSameKeysInBothLanguages() {
        assertThat(Messages.keys(Locale.ROOT))
                .isEqualTo(Messages.keys(Locale.ENGLISH))
                .isNotEmpty();
    }

    @Test
    void readDifferentlyInBothLanguages() {
        assertThat(Messages.keys(Locale.ROOT)).allSatisfy(key -> {
            String chinese = Messages.text(key).zh();
            assertThat(chinese).as(key).isNotBlank();
            assertThat(chinese.chars().anyMatch(letter -> letter > 0x2E80)
                            || key.startsWith("field.HealthReport")
                            || key.equals("field.Interval.state"))
                    .as(key)
                    .isTrue();
        });
    }

    @Test
    void nameEveryKindOfProblem() {
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(Messages.has("problem." + kind.slug())).as(kind.name()).isTrue();
        }
    }

    @Test
    void fillInTheirArguments() {
        assertThat(Messages.text("field.required", "name").en()).isEqualTo("Field name is required.");
        assertThat(Messages.text("op.installModule").en()).contains("{\"id\": …}");
    }
}
