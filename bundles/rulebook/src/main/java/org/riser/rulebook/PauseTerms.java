package org.riser.rulebook;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.TimeLimit.Span;

/**
 * Under what terms a clock may stand still. Immutable.
 *
 * @param reasons what it may stand still for; empty when nothing may stop it
 * @param evidence true when whoever asks has to show that the reason is true
 * @param approval the role of which another person has to agree; empty when nobody has to
 * @param cap after what the clock goes on by itself; null when a pause may last
 */
public record PauseTerms(
        Set<String> reasons,
        boolean evidence,
        String approval,
        @Nullable Span cap) {
    /** Nothing stops the clock. */
    public static final PauseTerms NONE = of(Set.of());

    public PauseTerms {
        reasons = Set.copyOf(reasons);
    }

    /** These reasons stop the clock as long as they last, on anybody's word. */
    public static PauseTerms of(Set<String> reasons) {
        return new PauseTerms(reasons, false, "", null);
    }

    /** True when somebody else has to agree first. */
    public boolean needsApproval() {
        return !approval.isEmpty();
    }
}
