package org.riser.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;

/**
 * A month or a year in which people are appraised. Immutable.
 *
 * @param month 1 to 12; null for the year-end appraisal
 */
public record Period(int year, @Nullable Integer month) {
    private static final Pattern FORM = Pattern.compile("20\\d{2}(-(0[1-9]|1[0-2]))?");

    /**
     * @param id {@code 2026-03} or {@code 2026}
     * @throws InvalidInput if it is neither
     */
    public static Period of(@Nullable String id) {
        if (id == null || !FORM.matcher(id).matches()) {
            throw new InvalidInput(List.of(Fault.of(
                    "period",
                    "appraisal.period",
                    "period：应为月份或年度，例如 2026-03 或 2026。",
                    "period: must be a month or a year, such as 2026-03 or 2026.")));
        }
        String[] parts = id.split("-", -1);
        return new Period(Integer.parseInt(parts[0]), parts.length == 1 ? null : Integer.valueOf(parts[1]));
    }

    public static Period of(YearMonth month) {
        return new Period(month.getYear(), month.getMonthValue());
    }

    public boolean isYear() {
        return month == null;
    }

    /** @throws IllegalStateException if it is a year */
    public YearMonth yearMonth() {
        if (month == null) {
            throw new IllegalStateException("a year is no month");
        }
        return YearMonth.of(year, month);
    }

    /** The moment behind it. */
    public Instant end(ZoneId zone) {
        LocalDate next = month == null
                ? LocalDate.of(year + 1, 1, 1)
                : yearMonth().plusMonths(1).atDay(1);
        return next.atStartOfDay(zone).toInstant();
    }

    /** {@code 2026-03} or {@code 2026}. */
    @Override
    public String toString() {
        return month == null ? Integer.toString(year) : String.format(Locale.ROOT, "%d-%02d", year, month);
    }
}
