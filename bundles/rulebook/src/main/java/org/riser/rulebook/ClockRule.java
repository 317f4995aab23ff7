package org.riser.rulebook;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.worktime.WarnPoint;

/**
 * A row of an {@code sla} table that governs a clock of one case. Immutable.
 *
 * @param row where it is written
 * @param clock id of the clock inside its case, for instance {@code dispatch}; a decision names each at most once
 * @param name what people call the clock
 * @param start what starts it
 * @param stop what stops it
 * @param limit how long it may run
 * @param warn when it warns (convention C10), or null when it ends without warning
 * @param pauseReasons reasons that may pause it; empty when nothing may
 * @param onBreach what a breach leads to: a penalty row, {@code finding}, a role; empty when it is only recorded
 */
public record ClockRule(
        RowRef row,
        String clock,
        Text name,
        EventPattern start,
        EventPattern stop,
        LimitCell limit,
        @Nullable WarnPoint warn,
        Set<String> pauseReasons,
        String onBreach) {
    public ClockRule {
        pauseReasons = Set.copyOf(pauseReasons);
    }
}
