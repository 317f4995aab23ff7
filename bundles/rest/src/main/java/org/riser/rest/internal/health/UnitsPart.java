package org.riser.rest.internal.health;

import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.health.HealthPart;
import org.riser.store.StoreHealth;

/** Whether the tables of every active bundle are up to date. */
@Component(service = HealthPart.class)
public final class UnitsPart implements HealthPart {
    private static final String READY = "ready";

    private final StoreHealth store;

    @Activate
    public UnitsPart(@Reference StoreHealth store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public Report check() {
        Map<String, String> units = new TreeMap<>(store.check().units());
        boolean ready = !units.isEmpty() && units.values().stream().allMatch(READY::equals);
        return new Report(ready, Text.same(units.toString()));
    }
}
