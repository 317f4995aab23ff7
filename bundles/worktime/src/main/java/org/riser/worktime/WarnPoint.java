package org.riser.worktime;

import java.time.Duration;
import java.util.function.Function;

/** When to warn before a limit runs out. */
public sealed interface WarnPoint {

    <R> R match(Function<Percent, R> percent, Function<After, R> after);

    /**
     * At a part of the limit. For N days: 00:00 of day ceil(percent · N).
     *
     * @param percent 1 to 99
     */
    record Percent(int percent) implements WarnPoint {
        public Percent {
            if (percent < 1 || percent > 99) {
                throw new WorktimeException(
                        "warning.percent",
                        "预警比例须在 1% 到 99% 之间，现为 " + percent + "%",
                        "A warning comes at 1% to 99% of the limit, not at " + percent + "%.");
            }
        }

        @Override
        public <R> R match(Function<Percent, R> percent, Function<After, R> after) {
            return percent.apply(this);
        }
    }

    /** After this much counted time, for example 240 s into a limit of 5 minutes. */
    record After(Duration elapsed) implements WarnPoint {
        public After {
            if (elapsed.isNegative() || elapsed.isZero()) {
                throw new WorktimeException(
                        "warning.not-positive",
                        "预警时间必须大于 0",
                        "A warning comes after some time, not after " + elapsed + ".");
            }
        }

        @Override
        public <R> R match(Function<Percent, R> percent, Function<After, R> after) {
            return after.apply(this);
        }
    }
}
