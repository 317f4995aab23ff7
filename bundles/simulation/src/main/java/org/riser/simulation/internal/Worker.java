package org.riser.simulation.internal;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.error.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread for the simulations of this node, behind everything that people do. Those of several tenants take turns, a
 * stretch each.
 */
final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Runner runner;
    private final UUID name;
    private final Queue<Task> tasks = new ArrayDeque<>();
    private final Set<UUID> known = new HashSet<>();
    private final Thread thread;
    private boolean closed;

    /** @param run null until it is opened */
    private record Task(
            TenantId tenant, UUID simulation, @Nullable Run run) {}

    /** @param name how this node is called beside what it works on */
    @SuppressWarnings("ThreadPriorityCheck") // a hint to systems that take it; nothing relies on it
    Worker(Runner runner, UUID name) {
        this.runner = runner;
        this.name = name;
        thread = new Thread(this::work, "riser-simulations");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    UUID name() {
        return name;
    }

    /** Whether this node is at work on it. */
    synchronized boolean has(UUID simulation) {
        return known.contains(simulation);
    }

    /** Takes up what stands under this node's name. */
    synchronized void take(TenantId tenant, UUID simulation) {
        if (known.add(simulation)) {
            tasks.add(new Task(tenant, simulation, null));
            notifyAll();
        }
    }

    private void work() {
        try {
            for (Task task = next(); task != null; task = next()) {
                Run more = step(task);
                done(task, more);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Task next() throws InterruptedException {
        while (!closed && tasks.isEmpty()) {
            wait();
        }
        return closed ? null : tasks.remove();
    }

    private synchronized void done(Task task, @Nullable Run more) {
        if (more == null) {
            known.remove(task.simulation());
        } else {
            tasks.add(new Task(task.tenant(), task.simulation(), more));
        }
    }

    /** What there is still to do; null when it is over, another's, or has to wait for the database. */
    private @Nullable Run step(Task task) {
        Run run = task.run();
        try {
            if (run == null) {
                Optional<Run> opened = runner.open(task.tenant(), task.simulation(), name);
                if (opened.isEmpty()) {
                    return null;
                }
                run = opened.get();
            }
            return runner.stretch(run) ? run : null;
        } catch (Unavailable e) {
            LOG.warn("Simulation {} waits: {}", task.simulation(), e.getMessage());
            return null; // its timer brings it back
        } catch (RuntimeException e) {
            giveUp(task, e);
            return null;
        }
    }

    /** The thread must outlive whatever a rule or a driver throws. */
    private void giveUp(Task task, RuntimeException cause) {
        try {
            runner.fail(task.tenant(), task.simulation(), name, cause);
        } catch (RuntimeException e) {
            LOG.warn("Simulation {} cannot be marked as failed: {}", task.simulation(), e.getMessage());
        }
    }

    /** Lets the stretch under way finish. Not by an interrupt: Derby takes one for a broken disk. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
