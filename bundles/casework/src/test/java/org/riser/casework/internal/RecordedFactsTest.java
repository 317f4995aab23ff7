package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.facts.Facts;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.calendar.CalendarVersion;

/** What the rules saw then has gone through JSON, and is again of the kind that it was. */
class RecordedFactsTest {
    private static final Map<String, Object> THEN = Map.of(
            "account.meters",
            new BigDecimal("3"),
            "account.pressure",
            new BigDecimal("2.50"),
            "account.since",
            LocalDate.parse("2019-05-01"),
            "account.readAt",
            Instant.parse("2025-09-01T00:00:00Z"),
            "account.vip",
            true,
            "account.class",
            "home",
            "account.tags",
            List.of("old", "gas"),
            "account.tests",
            List.of(LocalDate.parse("2024-01-01")));
    private static final Map<String, Object> NOW = Map.of(
            "account.meters",
            new BigDecimal("5"),
            "account.pressure",
            new BigDecimal("7"),
            "account.since",
            LocalDate.parse("2020-05-01"),
            "account.readAt",
            Instant.parse("2026-09-01T00:00:00Z"),
            "account.vip",
            false,
            "account.class",
            "shop",
            "account.tags",
            List.of("new"),
            "account.tests",
            List.of(LocalDate.parse("2026-01-01")));

    @Test
    void everyKindOfFactIsAsItWas() {
        assertThat(recorded(THEN).over(Facts.of(NOW))).isEqualTo(Facts.of(THEN));
    }

    @Test
    void whatIsOfAnotherKindByNowIsAsItIsToday() {
        RecordedFacts recorded = recorded(Map.of("account.since", "long ago", "account.meters", "three"));

        assertThat(recorded.over(Facts.of(NOW))).isEqualTo(Facts.of(NOW));
    }

    @Test
    void whatTheCaseHasNotIsNotMadeUp() {
        assertThat(recorded(THEN).over(Facts.none())).isEqualTo(Facts.none());
    }

    private static RecordedFacts recorded(Map<String, Object> facts) {
        StartedRule plain = Rules.of("PWR-SLA-02", TimeLimit.workingDays(7), Set.of());
        StartedRule rule = new StartedRule(
                plain.row(),
                plain.clock(),
                plain.name(),
                plain.stop(),
                plain.limit(),
                plain.terms(),
                plain.onBreach(),
                Map.of("facts", facts));
        return RecordedFacts.of(List.of(new ClockRow(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "power",
                rule,
                new CalendarVersion("default", 1),
                Instant.EPOCH)));
    }
}
