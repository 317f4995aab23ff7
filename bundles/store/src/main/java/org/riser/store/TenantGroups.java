package org.riser.store;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.TenantId;

/**
 * Tells the store which group a subsidiary belongs to, so that its work may read the group's rows in tables that open
 * themselves to {@code GROUP}. Implemented by the bundle that owns the tenants and registered as a service. Asked at the
 * beginning of every transaction: it must answer from memory, never call the store, and be thread-safe.
 */
@ConsumerType
public interface TenantGroups {
    /** Empty for a group, a single company or an unknown tenant. */
    Optional<TenantId> groupOf(TenantId tenant);
}
