package org.riser.followup.internal;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does with what it is given what it is told to: everything at once, unless told otherwise. */
final class SameThread extends AbstractExecutorService {
    private final Consumer<Runnable> thread;

    SameThread() {
        this(Runnable::run);
    }

    SameThread(Consumer<Runnable> thread) {
        this.thread = thread;
    }

    @Override
    public void execute(Runnable task) {
        thread.accept(task);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
        return List.of();
    }

    @Override
    public boolean isShutdown() {
        return false;
    }

    @Override
    public boolean isTerminated() {
        return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return true;
    }
}
