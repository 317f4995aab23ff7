package org.riser.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.rulebook.RowRef;
import org.riser.worktime.clock.Owner;

/**
 * A clock as it would have run under rules of one's choice. Immutable.
 *
 * @param row the row that held it last
 * @param clock its id inside the case
 * @param dueAt null for limits without a moment, such as rings
 * @param endedAt when it was stopped or called off; null while it runs
 * @param breachedAt when the limit ran out; null when it did not
 * @param onBreach what its row says a breach leads to; empty for nothing
 * @param holder who had the case in hand when the limit ran out, or else at the end
 */
public record RetoldClock(
        RowRef row,
        String clock,
        Text name,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Instant breachedAt,
        Verdict verdict,
        String onBreach,
        Owner holder) {

    /** What became of a clock. */
    public enum Verdict {
        /** It runs and is in time. */
        OPEN,
        MET,
        BREACHED,
        /** It ran out, but watches one duty with a longer clock: no breach (convention C11). */
        WARNED,
        /** It was called off, or what would decide was never counted. */
        NONE
    }

    public boolean isBreached() {
        return verdict == Verdict.BREACHED;
    }
}
