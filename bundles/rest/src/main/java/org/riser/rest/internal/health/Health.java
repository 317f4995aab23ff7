package org.riser.rest.internal.health;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.health.HealthPart;
import org.riser.rest.internal.health.HealthReport.Part;
import org.riser.rest.internal.text.Messages;

/** Asks the parts of the platform how they are. A part that must be there and is not is down. Thread-safe. */
@Component(service = Health.class)
public final class Health {
    /** The probe that only asks for life. */
    public static final String LIVE = "live";

    private static final List<String> EXPECTED =
            List.of("api", "database", "demo", "modules", "rulebook", "timers", "units");

    private final List<HealthPart> present = new CopyOnWriteArrayList<>();

    @Activate
    public Health() {}

    public HealthReport live() {
        return new HealthReport(HealthReport.UP, Map.of());
    }

    /** May take a few seconds while the database is away. */
    public HealthReport ready(Locale locale) {
        Map<String, Part> parts = new TreeMap<>();
        String missing = Messages.text("health.missing").in(locale);
        EXPECTED.forEach(name -> parts.put(name, Part.of(false, missing)));
        present.stream().map(HealthPart::name).forEach(parts::remove);
        present.forEach(part -> parts.merge(part.name(), ask(part, locale), Health::worse));
        return HealthReport.of(parts);
    }

    /** Two parts may share a name: the one that tells more, and the one that only tells it is there. */
    private static Part worse(Part one, Part other) {
        return one.status().equals(HealthReport.UP) ? other : one;
    }

    private static Part ask(HealthPart part, Locale locale) {
        try {
            HealthPart.Report report = part.check();
            return Part.of(report.ready(), report.detail().in(locale));
        } catch (RuntimeException e) { // a part that cannot even tell is not well
            return Part.of(false, e.toString());
        }
    }

    /** Called by the component runtime on any thread, as parts come. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindPart(HealthPart part) {
        present.add(part);
    }

    public void unbindPart(HealthPart part) {
        present.remove(part);
    }
}
