package org.riser.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-10-01T02:00:00Z");

    @Test
    void writesTheYearOnlyWhenItIsAnother() {
        assertThat(Formats.moment(NOW, NOW, ZONE)).isEqualTo("10-01 10:00");
        assertThat(Formats.moment(Instant.parse("2025-12-31T02:00:00Z"), NOW, ZONE))
                .isEqualTo("2025-12-31 10:00");
    }

    @Test
    void midnightIsTheEndOfTheDayBefore() {
        Instant midnight = Instant.parse("2026-10-14T16:00:00Z");
        assertThat(Formats.due(midnight, NOW, ZONE)).isEqualTo("10-14 24:00");
        assertThat(Formats.day(midnight, ZONE)).isEqualTo("10-14");
        assertThat(Formats.due(midnight.minusSeconds(60), NOW, ZONE)).isEqualTo("10-14 23:59");
        assertThat(Formats.due(Instant.parse("2026-12-31T16:00:00Z"), NOW, ZONE))
                .isEqualTo("12-31 24:00");
        assertThat(Formats.due(Instant.parse("2027-01-31T16:00:00Z"), NOW, ZONE))
                .isEqualTo("2027-01-31 24:00");
    }

    @Test
    void shortSpansShowSecondsAndLongOnesHours() {
        assertThat(Formats.span(Duration.ofSeconds(252))).isEqualTo("4′12″");
        assertThat(Formats.span(Duration.ofMinutes(42))).isEqualTo("0:42");
        assertThat(Formats.span(Duration.ofMinutes(-42))).isEqualTo("0:42");
        assertThat(Formats.span(Duration.ofHours(27).plusMinutes(20))).isEqualTo("27:20");
    }

    @Test
    void pricesAreInYuanForWhatTheyAreThePriceOf() {
        assertThat(Formats.price(new BigDecimal("0.5600"), "CNY/kWh")).isEqualTo("¥0.5600/kWh");
        assertThat(Formats.price(new BigDecimal("20"), "CNY")).isEqualTo("¥20");
        assertThat(Formats.price(new BigDecimal("2"), "point")).isEqualTo("2 point");
    }

    @Test
    void quantitiesKeepTheDigitsThatWereMeasured() {
        assertThat(Formats.quantity(new BigDecimal("5.00"), "kPa")).isEqualTo("5.00 kPa");
        assertThat(Formats.yuan(new BigDecimal("1234.5"))).isEqualTo("¥1,234.50");
    }
}
