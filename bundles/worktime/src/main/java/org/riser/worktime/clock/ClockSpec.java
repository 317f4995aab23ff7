package org.riser.worktime.clock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.CutOff;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.WarnPoint;

/**
 * What one clock measures. Which case events start and stop it is the caller's to decide.
 *
 * @param name names the clock within its case
 * @param rule where the limit comes from
 * @param limit the target the clock begins with
 * @param warnings when to warn, in any order
 * @param cutOff null, or when a start no longer counts as today
 * @param ladder who is told when the limit has run out and nothing is done
 */
public record ClockSpec(
        String name,
        RuleRef rule,
        TimeLimit limit,
        List<WarnPoint> warnings,
        @Nullable CutOff cutOff,
        EscalationLadder ladder) {
    public ClockSpec {
        warnings = List.copyOf(warnings);
    }

    /** Nobody is told. */
    public ClockSpec(String name, RuleRef rule, TimeLimit limit, List<WarnPoint> warnings, @Nullable CutOff cutOff) {
        this(name, rule, limit, warnings, cutOff, EscalationLadder.NONE);
    }
}
