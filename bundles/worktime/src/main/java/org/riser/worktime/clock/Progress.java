package org.riser.worktime.clock;

import java.time.Duration;
import java.util.function.Function;
import org.riser.worktime.Unit;

/** How much of a target is used up. Elapsed and remaining always sum to the target; overdue is a negative remainder. */
public sealed interface Progress {

    <R> R match(Function<Time, R> time, Function<Count, R> count);

    /** Measured time, for limits in seconds, minutes or hours and up to a moment. */
    record Time(Duration target, Duration elapsed) implements Progress {
        public Duration remaining() {
            return target.minus(elapsed);
        }

        @Override
        public <R> R match(Function<Time, R> time, Function<Count, R> count) {
            return time.apply(this);
        }
    }

    /** Whole days that are over, or rings. */
    record Count(Unit unit, long target, long elapsed) implements Progress {
        public long remaining() {
            return target - elapsed;
        }

        @Override
        public <R> R match(Function<Time, R> time, Function<Count, R> count) {
            return count.apply(this);
        }
    }
}
