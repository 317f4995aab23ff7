package org.riser.conduct;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which penalties to list, the last proposed first; null means any. Immutable.
 *
 * @param employee principal of the one concerned
 * @param unit their hall or team when it was found
 * @param month of the conduct, in the company's time zone
 * @param cursor from the page before
 * @param limit 1 to 200
 */
public record PenaltyQuery(
        Penalty.@Nullable State state,
        @Nullable String employee,
        @Nullable UUID unit,
        @Nullable YearMonth month,
        @Nullable String cursor,
        int limit) {

    /** Everything about one employee. */
    public static PenaltyQuery of(String employee, int limit) {
        return new PenaltyQuery(null, employee, null, null, null, limit);
    }
}
