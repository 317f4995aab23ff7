package org.riser.store.internal.tx;

import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.store.SystemScope;

/** Whose rows a unit of work may see: one tenant's (and its group's open tables), or a system scope's. */
record Scope(
        @Nullable TenantId tenant,
        @Nullable TenantId group,
        @Nullable SystemScope system) {
    static Scope of(TenantId tenant, @Nullable TenantId group) {
        return new Scope(tenant, group, null);
    }

    static Scope of(SystemScope system) {
        return new Scope(null, null, system);
    }

    boolean isSameTenantAs(Scope other) {
        return tenant != null && tenant.equals(other.tenant);
    }

    @Override
    public String toString() {
        return tenant != null ? "tenant " + tenant : "system scope " + system;
    }
}
