package org.riser.worktime.clock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.Due;
import org.riser.worktime.TimeLimit;

/**
 * What a started clock is held to.
 *
 * @param due null for a limit in rings; while paused, what it would be if the clock went on now
 * @param warnAt in order, each before the due time
 */
public record Plan(TimeLimit limit, RuleRef rule, @Nullable Due due, List<Instant> warnAt, Progress progress) {
    public Plan {
        warnAt = List.copyOf(warnAt);
    }
}
