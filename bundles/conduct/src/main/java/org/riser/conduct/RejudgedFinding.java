package org.riser.conduct;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding that was judged again. Immutable.
 *
 * @param event as the penalty table calls it
 * @param employee principal of the one concerned
 * @param verdicts of each rulebook, in the order in which they were given; null when the rules of the module are away
 */
public record RejudgedFinding(
        UUID id,
        String module,
        String event,
        String employee,
        Instant occurredAt,
        @Nullable List<Verdict> verdicts) {
    /**
     * What one rulebook says.
     *
     * @param asked what its rows ask for
     * @param isLacking whether they ask for nothing because a fact is missing (convention C14)
     */
    public record Verdict(List<Asked> asked, boolean isLacking) {
        public Verdict {
            asked = List.copyOf(asked);
        }
    }

    /**
     * What one row asks for.
     *
     * @param row its id
     * @param effect as {@link Penalty#effect}
     * @param amount scale 2; null for an effect without one
     * @param unit {@code CNY} or {@code point}; empty without an amount
     */
    public record Asked(String row, String effect, @Nullable BigDecimal amount, String unit) {}
}
