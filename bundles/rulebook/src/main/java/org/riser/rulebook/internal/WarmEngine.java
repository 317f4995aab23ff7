package org.riser.rulebook.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.riser.api.Text;
import org.riser.api.error.Unavailable;
import org.riser.rulebook.internal.engine.RuleEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the engine on a thread of its own, so that nobody waits for it who does not need it yet. Thread-safe. */
final class WarmEngine implements Supplier<RuleEngine> {
    private static final Logger LOG = LoggerFactory.getLogger(WarmEngine.class);
    private static final long PATIENCE_SECONDS = 60;

    private final CompletableFuture<RuleEngine> engine = new CompletableFuture<>();

    /** @param warmUp runs a first decision, which loads most of the engine's classes */
    static WarmEngine start(Consumer<RuleEngine> warmUp) {
        WarmEngine warm = new WarmEngine();
        Thread thread = new Thread(() -> warm.run(warmUp), "rulebook-start");
        thread.setDaemon(true);
        thread.start();
        return warm;
    }

    private void run(Consumer<RuleEngine> warmUp) {
        try {
            RuleEngine started = RuleEngine.start();
            engine.complete(started);
            warmUp.accept(started);
            LOG.info("rule engine is warm");
        } catch (RuntimeException | LinkageError e) {
            LOG.error("rule engine does not start; no rule can decide until the bundle is restarted", e);
            engine.completeExceptionally(e);
        }
    }

    /** @throws Unavailable if the engine did not start, or not in time */
    @Override
    public RuleEngine get() {
        try {
            return engine.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | CompletionException | TimeoutException e) {
            throw away(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        }
    }

    private static Unavailable away(Exception cause) {
        return new Unavailable(
                "rulebook.engine-away",
                new Text("规则引擎尚未就绪，请稍后重试。", "The rule engine is not ready; try again in a moment."),
                cause);
    }
}
