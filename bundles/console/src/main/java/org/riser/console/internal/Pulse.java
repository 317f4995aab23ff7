package org.riser.console.internal;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The one thread on which pages do what is to be done later. Thread-safe. */
@Component(service = Pulse.class)
public final class Pulse {
    private final ScheduledThreadPoolExecutor thread;

    @Activate
    public Pulse() {
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread made = new Thread(task, "riser-console-pulse");
            made.setDaemon(true);
            return made;
        });
        // What is cancelled would else keep its page in memory until its time.
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Runs a short task after a while, unless it is cancelled before. */
    public Future<?> in(Duration wait, Runnable task) {
        return thread.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }
}
