package org.riser.console.desk.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** The one thread on which the queues of all worklists are counted. Thread-safe. */
@Component(service = Counting.class)
public final class Counting implements Executor {
    private final ExecutorService thread;

    @Activate
    public Counting() {
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "riser-worklist-count");
            made.setDaemon(true);
            return made;
        });
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(task);
    }

    @Deactivate
    public void close() {
        thread.shutdownNow();
    }
}
