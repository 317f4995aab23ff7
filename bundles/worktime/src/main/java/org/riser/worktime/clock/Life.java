package org.riser.worktime.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a clock is in its life.
 *
 * @param frozen true while its module is away
 * @param startedAt null before the start
 * @param countsFrom {@code startedAt}, or what it counts as after a cut-off
 * @param endedAt when it was stopped or cancelled, null while it is open
 * @param pausedDays counted days that the pauses added; 0 for limits that are not in days
 * @param paused wall time of the pauses
 */
public record Life(
        Phase phase,
        boolean frozen,
        @Nullable Instant startedAt,
        @Nullable Instant countsFrom,
        @Nullable Instant endedAt,
        long pausedDays,
        Duration paused) {
    /** What the clock is doing. */
    public enum Phase {
        WAITING,
        RUNNING,
        PAUSED,
        STOPPED,
        CANCELLED
    }
}
