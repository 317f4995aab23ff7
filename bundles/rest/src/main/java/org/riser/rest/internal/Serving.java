package org.riser.rest.internal;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.health.HealthPart;
import org.riser.rest.internal.health.Health;
import org.riser.rest.internal.health.ServingPart;
import org.riser.rest.internal.http.JerseyServlet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the API while both are there: everything behind it, and a servlet that the container has initialised. Either may
 * come first, go, and come again. Thread-safe.
 */
final class Serving {
    private static final Logger LOG = LoggerFactory.getLogger(Serving.class);

    private final Health health;
    private final HealthPart part = new ServingPart();
    private @Nullable ServletConfig config;
    private @Nullable Api api;
    private volatile @Nullable JerseyServlet jersey;

    Serving(Health health) {
        this.health = health;
    }

    /** Empty while something is missing. */
    Optional<JerseyServlet> servlet() {
        return Optional.ofNullable(jersey);
    }

    synchronized void come(Api complete) {
        api = complete;
        start();
    }

    synchronized void go(Api leaving) {
        if (api == leaving) {
            api = null;
            stop();
        }
    }

    synchronized void open(ServletConfig fresh) {
        config = fresh;
        start();
    }

    synchronized void close() {
        config = null;
        stop();
    }

    private void start() {
        if (api == null || config == null) {
            return;
        }
        stop();
        long started = System.nanoTime();
        JerseyServlet fresh = api.servlet();
        try {
            fresh.init(config);
        } catch (ServletException e) {
            throw new IllegalStateException("the HTTP API cannot start", e);
        }
        jersey = fresh;
        health.bindPart(part);
        LOG.info("The HTTP API is ready ({} ms)", (System.nanoTime() - started) / 1_000_000);
    }

    private void stop() {
        JerseyServlet old = jersey;
        health.unbindPart(part);
        jersey = null;
        if (old != null) {
            old.destroy();
        }
    }
}
