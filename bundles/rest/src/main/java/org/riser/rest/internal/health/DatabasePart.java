package org.riser.rest.internal.health;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.health.HealthPart;
import org.riser.store.StoreHealth;

/** Whether the database can be worked with. */
@Component(service = HealthPart.class)
public final class DatabasePart implements HealthPart {
    private final StoreHealth store;

    @Activate
    public DatabasePart(@Reference StoreHealth store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "database";
    }

    @Override
    public Report check() {
        StoreHealth.Report report = store.check();
        return new Report(report.usable(), report.database());
    }
}
