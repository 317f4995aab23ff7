package org.riser.rulebook;

import org.jspecify.annotations.Nullable;

/**
 * How long a clock may run, as its row says it. Immutable.
 *
 * @param unit what is counted
 * @param amount how many of it; 0 with {@link Unit#END_OF_DAY} and {@link Unit#UNTIL}
 * @param basis whether time off duty counts
 * @param fact for {@link Unit#UNTIL} the fact that holds the instant ({@code field.appointment}), else null
 */
public record LimitCell(
        long amount, Unit unit, Basis basis, @Nullable String fact) {
    /** What a limit counts. Up to hours the limit is inclusive; day N ends at 24:00 (conventions C5, C8a). */
    public enum Unit {
        SECOND,
        RING,
        MINUTE,
        HOUR,
        CALENDAR_DAY,
        WORKING_DAY,
        END_OF_DAY,
        UNTIL
    }

    /** Whether seconds to hours run on the wall or only inside working time. */
    public enum Basis {
        WALL,
        WORKING
    }
}
