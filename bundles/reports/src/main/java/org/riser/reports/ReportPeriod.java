package org.riser.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;

/**
 * The month that is reported, by the company's calendar. Immutable.
 *
 * @param platform sees the whole company
 * @param now when the figures are made
 */
public record ReportPeriod(Caller platform, YearMonth month, ZoneId zone, Instant now) {
    public TenantId tenant() {
        return platform.tenant();
    }

    public LocalDate first() {
        return month.atDay(1);
    }

    public LocalDate last() {
        return month.atEndOfMonth();
    }

    /** First moment of the month. */
    public Instant from() {
        return first().atStartOfDay(zone).toInstant();
    }

    /** First moment after it. */
    public Instant to() {
        return last().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
