package org.riser.rest.internal.metrics;

import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Counts and times the requests of the API. Thread-safe. */
public final class Traffic {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Histogram seconds;

    public Traffic(PrometheusRegistry registry) {
        seconds = Histogram.builder()
                .name("riser_http_request_duration_seconds")
                .help("How long requests of the HTTP API took, by method, route and status.")
                .labelNames("method", "route", "status")
                .classicOnly()
                .classicUpperBounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
                .register(registry);
    }

    public void request(String method, String route, int status, long nanos) {
        seconds.labelValues(method, route, Integer.toString(status)).observe(nanos / NANOS_PER_SECOND);
    }
}
