package org.riser.rest.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.riser.api.error.InvalidInput;

class AttributesTest {
    @Test
    void giveValuesTheTypesThatFactsHave() {
        Map<String, Object> typed = Attributes.typed(
                "facts",
                Map.of(
                        "number", 7,
                        "day", "2026-03-05",
                        "time", "2026-03-05T08:00:00+08:00",
                        "text", "2026 pieces",
                        "list", List.of("a", 1)));
        assertThat(typed)
                .containsEntry("number", new BigDecimal("7"))
                .containsEntry("day", LocalDate.parse("2026-03-05"))
                .containsEntry("time", Instant.parse("2026-03-05T00:00:00Z"))
                .containsEntry("text", "2026 pieces")
                .containsEntry("list", List.of("a", new BigDecimal("1")));
    }

    @Test
    void refuseAnObjectByItsName() {
        assertThatThrownBy(() -> Attributes.typed("facts", Map.of("deep", Map.of("a", 1))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("facts.deep");
    }
}
