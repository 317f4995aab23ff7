package org.riser.rest.internal.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.health.Measure;

/** All figures of this node: requests, the Java machine, and what the parts of the platform measure. Thread-safe. */
@Component(service = Meters.class)
public final class Meters {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Map<Measure, Collector> contributed = new ConcurrentHashMap<>();
    private final Traffic traffic = new Traffic(registry);

    @Activate
    public Meters() {
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }

    public Traffic traffic() {
        return traffic;
    }

    /** Everything in Prometheus' text format. */
    public byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Called by the component runtime on any thread, as measures come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindMeasure(Measure measure) {
        Collector collector = () -> snapshot(measure);
        contributed.put(measure, collector);
        registry.register(collector);
    }

    void unbindMeasure(Measure measure) {
        Collector collector = contributed.remove(measure);
        if (collector != null) {
            registry.unregister(collector);
        }
    }

    private static GaugeSnapshot snapshot(Measure measure) {
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name(measure.name()).help(measure.help());
        measure.read()
                .forEach((label, value) -> gauge.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(Labels.of(measure.label(), label))
                        .value(value)
                        .build()));
        return gauge.build();
    }
}
