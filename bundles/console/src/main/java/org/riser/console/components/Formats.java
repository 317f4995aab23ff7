package org.riser.console.components;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How times, spans, money and quantities are written; the same in both languages. */
public final class Formats {
    private static final String YUAN = "CNY";
    private static final DateTimeFormatter IN_THIS_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter IN_ANOTHER_YEAR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Duration FINE = Duration.ofMinutes(10);

    private Formats() {}

    /** {@code 10-14 09:30}; with the year when it is not {@code now}'s. */
    public static String moment(Instant instant, Instant now, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        boolean thisYear = Year.from(time).equals(Year.from(now.atZone(zone)));
        return (thisYear ? IN_THIS_YEAR : IN_ANOTHER_YEAR).format(time);
    }

    /** {@code 2026-10-14 09:30:05}. */
    public static String exact(Instant instant, ZoneId zone) {
        return TO_THE_SECOND.format(instant.atZone(zone));
    }

    /**
     * A due time, exclusive: midnight is written as the end of the day before, {@code 10-14 24:00}; with the year when
     * it is not {@code now}'s.
     */
    public static String due(Instant instant, Instant now, ZoneId zone) {
        ZonedDateTime time = instant.atZone(zone);
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return moment(instant, now, zone);
        }
        String lastMinute = moment(instant.minusNanos(1), now, zone);
        return lastMinute.substring(0, lastMinute.length() - "23:59".length()) + "24:00";
    }

    /** The day on which a due time ends, {@code 10-14}: at midnight the day before. */
    public static String day(Instant due, ZoneId zone) {
        return DAY.format(due.minusNanos(1).atZone(zone));
    }

    /** A span without sign: {@code 4′12″} under ten minutes, then {@code 0:42}, {@code 27:20} (hours and minutes). */
    public static String span(Duration span) {
        Duration length = span.abs();
        return length.compareTo(FINE) < 0
                ? "%d′%02d″".formatted(length.toMinutes(), length.toSecondsPart())
                : "%d:%02d".formatted(length.toHours(), length.toMinutesPart());
    }

    /** {@code ¥1,234.50}. */
    public static String yuan(BigDecimal amount) {
        return "¥%,.2f".formatted(amount);
    }

    /** {@code ¥0.5600/kWh}: a price as its row has it; one that is not in yuan as {@link #quantity} writes it. */
    public static String price(BigDecimal price, String unit) {
        return unit.startsWith(YUAN)
                ? "¥" + price.toPlainString() + unit.substring(YUAN.length())
                : quantity(price, unit);
    }

    /** {@code 5.02 kPa}, with the digits that were measured. */
    public static String quantity(BigDecimal value, String unit) {
        return unit.isEmpty() ? value.toPlainString() : value.toPlainString() + " " + unit;
    }
}
