package org.riser.worktime.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a clock.
 *
 * @param metAt when it was stopped in time
 * @param breachedAt when the limit ran out (not when somebody noticed); never before the target it broke was set
 */
public record Outcome(
        Verdict verdict, @Nullable Instant metAt, @Nullable Instant breachedAt) {
    static final Outcome OPEN = new Outcome(Verdict.OPEN, null, null);

    /** The judgement. */
    public enum Verdict {
        OPEN,
        MET,
        BREACHED,
        /** Cancelled, or stopped without the count that a limit in rings needs: no value, no verdict. */
        NONE
    }
}
