package org.riser.casework.internal.calendar;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.Tenant;
import org.riser.identity.Tenants;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Carries a group's calendar down to its subsidiaries, each in a transaction of its own; a repeat changes nothing. */
@Component(service = TimerHandler.class)
public final class SubsidiaryCalendars implements TimerHandler {
    static final String KIND = "calendar.subsidiaries";

    private final Store store;
    private final Tenants tenants;
    private final PublishedCalendars calendars;

    @Activate
    public SubsidiaryCalendars(
            @Reference Store store, @Reference Tenants tenants, @Reference PublishedCalendars calendars) {
        this.store = store;
        this.tenants = tenants;
        this.calendars = calendars;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        for (Tenant tenant : tenants.all()) {
            if (timer.tenant().equals(tenant.parent())) {
                store.apart(tenant.id(), below -> {
                    calendars.inherit(below);
                    return Boolean.TRUE;
                });
            }
        }
    }
}
