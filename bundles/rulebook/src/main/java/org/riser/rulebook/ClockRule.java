package org.riser.rulebook;

import java.util.List;
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
 * @param terms warnings, pauses, cut-off, escalation
 * @param onBreach what a breach leads to: a penalty row, {@code finding}, a role; empty when it is only recorded
 */
public record ClockRule(
        RowRef row,
        String clock,
        Text name,
        EventPattern start,
        EventPattern stop,
        LimitCell limit,
        ClockTerms terms,
        String onBreach) {

    /** At most one warning, and reasons that pause it without terms. */
    public ClockRule(
            RowRef row,
            String clock,
            Text name,
            EventPattern start,
            EventPattern stop,
            LimitCell limit,
            @Nullable WarnPoint warn,
            Set<String> pauseReasons,
            String onBreach) {
        this(
                row,
                clock,
                name,
                start,
                stop,
                limit,
                ClockTerms.of(warn == null ? List.of() : List.of(warn), PauseTerms.of(pauseReasons)),
                onBreach);
    }

    /** The first of the warnings, or null when it ends without. */
    public @Nullable WarnPoint warn() {
        return terms.warnings().isEmpty() ? null : terms.warnings().get(0);
    }

    /** Reasons that may pause it; empty when nothing may. */
    public Set<String> pauseReasons() {
        return terms.pause().reasons();
    }
}
