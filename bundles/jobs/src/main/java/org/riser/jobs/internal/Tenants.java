package org.riser.jobs.internal;

import org.riser.api.TenantId;
import org.riser.store.UnitOfWork;

/** The tenant that a row is written for. */
final class Tenants {
    private Tenants() {}

    /** @throws IllegalStateException in a system scope */
    static TenantId of(UnitOfWork unit) {
        return unit.tenant()
                .orElseThrow(() ->
                        new IllegalStateException("Timers and freezes belong to a tenant; call the store for it."));
    }
}
