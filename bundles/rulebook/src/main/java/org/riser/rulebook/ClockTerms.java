package org.riser.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.CutOff;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.WarnPoint;

/**
 * What holds for a clock beside its limit. Immutable.
 *
 * @param warnings when it warns (convention C10), in the order of the cell; empty when it ends without warning
 * @param cutOff when a start no longer counts as today; null when every start counts at once
 * @param pause when it may stand still
 * @param ladder who is told how long after a breach; the level is the id of a role
 * @param obligation what it watches together with other clocks of the case: of these only the one that runs longest is
 *     breached, missing the others is a warning (convention C11). Empty when it watches alone
 */
public record ClockTerms(
        List<WarnPoint> warnings,
        @Nullable CutOff cutOff,
        PauseTerms pause,
        EscalationLadder ladder,
        String obligation) {
    public ClockTerms {
        warnings = List.copyOf(warnings);
    }

    /** One warning or none, and reasons to pause. */
    public static ClockTerms of(List<WarnPoint> warnings, PauseTerms pause) {
        return new ClockTerms(warnings, null, pause, EscalationLadder.NONE, "");
    }
}
