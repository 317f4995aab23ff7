package org.riser.reports;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A report of one month, as somebody may see it. Immutable.
 *
 * @param madeAt when the figures were made
 * @param edition 1 when the month was closed, one more with each restatement; 0 while it is not closed
 * @param restated why this edition took the place of the one before; null for the first
 * @param partly whether the viewer sees a part of the company only
 */
public record MonthReport(
        String report,
        Text title,
        YearMonth month,
        State state,
        Instant madeAt,
        int edition,
        @Nullable Restated restated,
        boolean partly,
        List<ReportTable> tables) {
    public MonthReport {
        tables = List.copyOf(tables);
    }

    /** Whether its figures still move. */
    public enum State {
        /** The month is not over. */
        RUNNING,
        /** It is over; what comes in late still counts. */
        PROVISIONAL,
        /** It stays as it is. */
        CLOSED
    }

    /** Why figures of a closed month were made anew. */
    public record Restated(String reason, String byName, Instant at) {}
}
