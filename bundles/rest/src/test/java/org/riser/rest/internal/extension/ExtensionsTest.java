package org.riser.rest.internal.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.api.rest.ApiAnswer;
import org.riser.api.rest.ApiContribution;
import org.riser.api.rest.ApiRoute;

class ExtensionsTest {
    private final Extensions extensions = new Extensions();
    private final ApiContribution scales = new ApiContribution() {
        @Override
        public String module() {
            return "one";
        }

        @Override
        public List<ApiRoute> routes() {
            return List.of(
                    ApiRoute.get("scales/{scale}/readings/{reading}", "case.view", call -> ApiAnswer.nothing()),
                    ApiRoute.post("scales.all", "case.act", call -> ApiAnswer.nothing()));
        }
    };

    @Test
    void matchByModuleMethodAndPath() {
        extensions.bindContribution(scales);
        assertThat(extensions.find("one", "GET", "scales/7/readings/a b"))
                .hasValueSatisfying(
                        match -> assertThat(match.parameters()).isEqualTo(Map.of("scale", "7", "reading", "a b")));
        assertThat(extensions.find("one", "POST", "scales.all")).isPresent();
        assertThat(extensions.find("one", "POST", "scalesXall")).isEmpty();
        assertThat(extensions.find("one", "POST", "scales/7/readings/1")).isEmpty();
        assertThat(extensions.find("two", "GET", "scales/7/readings/1")).isEmpty();
    }

    @Test
    void goWithTheirModule() {
        extensions.bindContribution(scales);
        extensions.unbindContribution(scales);
        assertThat(extensions.find("one", "POST", "scales.all")).isEmpty();
    }
}
