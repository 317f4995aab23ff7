package org.riser.console.desk.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.RiserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing at a time elsewhere. What is asked for meanwhile is done afterwards, once, as it was asked for last. A task
 * that fails is logged and keeps none that follows. Thread-safe.
 */
final class LatestOnly {
    private static final Logger LOG = LoggerFactory.getLogger(LatestOnly.class);

    private final Executor elsewhere;
    private @Nullable Runnable next;
    private boolean busy;

    LatestOnly(Executor elsewhere) {
        this.elsewhere = elsewhere;
    }

    synchronized void ask(Runnable task) {
        next = task;
        if (!busy) {
            begin();
        }
    }

    private synchronized void begin() {
        busy = next != null;
        if (busy) {
            try {
                elsewhere.execute(this::run);
            } catch (RejectedExecutionException over) {
                busy = false; // the bundle leaves, and its pages with it
            }
        }
    }

    private void run() {
        try {
            take().run();
        } catch (RiserException away) {
            LOG.debug("The queues are not counted: {}", away.getMessage());
        } catch (RuntimeException failed) {
            LOG.warn("The queues could not be counted.", failed);
        } finally {
            begin();
        }
    }

    private synchronized Runnable take() {
        Runnable task = next;
        next = null;
        return task == null ? () -> {} : task;
    }
}
