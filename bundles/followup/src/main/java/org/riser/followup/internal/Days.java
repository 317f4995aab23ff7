package org.riser.followup.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * Days of completion, both ends included.
 *
 * @param zone whose days they are
 */
record Days(LocalDate from, LocalDate to, ZoneId zone) {
    static Days of(YearMonth month, ZoneId zone) {
        return new Days(month.atDay(1), month.atEndOfMonth(), zone);
    }

    Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
