package org.riser.identity.internal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Does something again and again on a thread of its own, whatever goes wrong, until nothing is left to do. */
public final class Rounds implements AutoCloseable {
    private final BooleanSupplier round;
    private final Consumer<RuntimeException> complaint;
    private final ScheduledExecutorService thread;
    private final ScheduledFuture<?> rounds;
    private boolean failing;

    /**
     * Begins at once.
     *
     * @param pause between the end of a round and the next
     * @param round answers whether there will be more to do
     * @param complaint hears of the first failure of an outage
     */
    public Rounds(String name, Duration pause, BooleanSupplier round, Consumer<RuntimeException> complaint) {
        this.round = round;
        this.complaint = complaint;
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread named = new Thread(work, name);
            named.setDaemon(true);
            return named;
        });
        rounds = thread.scheduleWithFixedDelay(this::round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    // A border: whatever goes wrong, the next round tries again.
    private void round() {
        try {
            if (!round.getAsBoolean()) {
                thread.shutdown();
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                complaint.accept(failure);
            }
            failing = true;
        }
    }

    @Override
    public void close() {
        rounds.cancel(true);
        thread.shutdownNow();
    }
}
