package org.riser.console.internal.shell;

import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Shows changes: the first at once, those that come within the next two seconds together at their end, and once a minute
 * without any, because time passes. Thread-safe.
 */
final class Follower {
    static final Duration REST = Duration.ofSeconds(2);
    static final Duration ROUND = Duration.ofMinutes(1);

    private final Later later;
    private final Runnable show;
    private boolean changed;
    private @Nullable Future<?> rest;
    private Future<?> round;
    private boolean closed;

    /** Runs a task after a while, unless it is cancelled before. */
    interface Later {
        Future<?> in(Duration wait, Runnable task);
    }

    /** @param show is called on any thread and should not take long */
    Follower(Later later, Runnable show) {
        this.later = later;
        this.show = show;
        this.round = later.in(ROUND, this::round);
    }

    void changed() {
        if (begin()) {
            show.run();
        }
    }

    /** Whether it is time to show; if not now, it will be. */
    private synchronized boolean begin() {
        changed = rest != null;
        if (closed || changed) {
            return false;
        }
        rest = later.in(REST, this::rested);
        return true;
    }

    private void rested() {
        boolean again;
        synchronized (this) {
            rest = null;
            again = changed;
        }
        if (again) {
            changed();
        }
    }

    private void round() {
        synchronized (this) {
            if (closed) {
                return;
            }
            round = later.in(ROUND, this::round);
        }
        changed();
    }

    synchronized void close() {
        closed = true;
        round.cancel(false);
        if (rest != null) {
            rest.cancel(false);
        }
    }
}
