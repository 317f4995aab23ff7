package org.riser.rest.internal.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

/** Reads days and times of the years that calendars and databases know: 1900 to 2199. */
public final class Times {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Times() {}

    /** @throws DateTimeException if the text has another form, no offset, or another year */
    public static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        check(time.getYear());
        return time.toInstant();
    }

    /** @throws DateTimeException if the text has another form or another year */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        check(date.getYear());
        return date;
    }

    /** @throws DateTimeException if the text has another form or another year */
    public static YearMonth month(String text) {
        YearMonth month = YearMonth.parse(text);
        check(month.getYear());
        return month;
    }

    private static void check(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new DateTimeException("the year " + year);
        }
    }
}
