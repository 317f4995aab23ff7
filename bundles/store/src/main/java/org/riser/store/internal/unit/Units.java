package org.riser.store.internal.unit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The units of all active bundles and how far each has come. Units are deployed by the executor, several at a time, each
 * after those it requires; a unit that fails holds back only those that require it. Thread-safe.
 */
public final class Units {
    private static final Logger LOG = LoggerFactory.getLogger(Units.class);

    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final Executor executor;
    private final Deployer deployer;

    public Units(Executor executor, Deployer deployer) {
        this.executor = executor;
        this.deployer = deployer;
    }

    /** Deploys a unit as soon as those it requires are ready. */
    public synchronized void add(String name, Set<String> requires, Sourcing sourcing) {
        if (slots.putIfAbsent(name, new Slot(name, requires, sourcing)) != null) {
            throw new IllegalArgumentException("Two bundles have a unit named '" + name + "'; rename one of them.");
        }
        startNext();
    }

    /** Takes a unit away, after waiting for a deployment under way; its tables stay. */
    public synchronized void remove(String name) {
        Slot slot = slots.get(name);
        while (slot != null && slot.state == State.WORKING) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        slots.remove(name);
        if (slot != null && slot.state == State.READY) {
            deployer.undeploy(name);
        }
    }

    /** What to show for each unit. */
    public synchronized Map<String, String> states() {
        Map<String, String> states = new TreeMap<>();
        slots.forEach((name, slot) -> states.put(name, slot.show(missing(slot))));
        return states;
    }

    private synchronized void startNext() {
        for (Slot slot : slots.values()) {
            if (slot.state == State.WAITING && missing(slot).isEmpty()) {
                executor.execute(() -> deploy(slot));
                slot.state = State.WORKING;
            }
        }
    }

    private void deploy(Slot slot) {
        try {
            deployer.deploy(slot.sourcing.source(), () -> waits(slot));
            finish(slot, State.READY, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            finish(slot, State.FAILED, "the store was stopped");
        } catch (Exception | LinkageError e) {
            // Whatever a bundle brings along must not harm the other bundles' units.
            LOG.error("Unit {} is not available: {}", slot.name, e.getMessage(), e);
            finish(slot, State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private synchronized void waits(Slot slot) {
        slot.problem = "waiting for the database; it goes on by itself";
    }

    private synchronized void finish(Slot slot, State state, String problem) {
        slot.state = state;
        slot.problem = problem;
        notifyAll();
        startNext();
    }

    private Set<String> missing(Slot slot) {
        Set<String> missing = new TreeSet<>(slot.requires);
        slots.values().stream()
                .filter(other -> other.state == State.READY)
                .forEach(other -> missing.remove(other.name));
        return missing;
    }

    /** What is done with a unit; called for several units at the same time. */
    public interface Deployer {
        /**
         * Deploys a unit, waiting for the database as long as it takes.
         *
         * @param waits is called whenever it begins to wait
         */
        void deploy(UnitSource unit, Runnable waits) throws Exception;

        void undeploy(String unit);
    }

    /** Finds the parts of a unit when its turn has come. */
    @FunctionalInterface
    public interface Sourcing {
        UnitSource source() throws InterruptedException;
    }

    private enum State {
        WAITING,
        WORKING,
        READY,
        FAILED
    }

    private static final class Slot {
        private final String name;
        private final Set<String> requires;
        private final Sourcing sourcing;
        private State state = State.WAITING;
        private String problem = "";

        Slot(String name, Set<String> requires, Sourcing sourcing) {
            this.name = name;
            this.requires = requires;
            this.sourcing = sourcing;
        }

        String show(Set<String> missing) {
            return switch (state) {
                case WAITING -> "waiting for " + String.join(", ", missing);
                case WORKING -> problem.isEmpty() ? "being deployed" : problem;
                case READY -> "ready";
                case FAILED -> "failed: " + problem;
            };
        }
    }
}
