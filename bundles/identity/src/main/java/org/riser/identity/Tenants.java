package org.riser.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;

/**
 * The group and its subsidiaries. Reads come from memory and follow a change made here at once and one made on another
 * node within five seconds. Thread-safe.
 */
@ProviderType
public interface Tenants {
    /** Every tenant, the group first, then by id. For platform parts that work through all tenants. */
    List<Tenant> all();

    Optional<Tenant> find(TenantId id);

    /** The tenants whose data the caller may ask for: the caller's own; with data scope GROUP also its subsidiaries. */
    List<Tenant> visibleTo(Caller caller);

    /**
     * Creates a subsidiary with the default roles. Needs {@code tenant.manage} in a group.
     *
     * @throws org.riser.api.error.Conflict if the id is taken
     */
    Tenant create(Caller group, NewTenant tenant);

    /**
     * Changes the caller's own tenant or a subsidiary of it. Needs {@code tenant.manage}.
     *
     * @throws org.riser.api.error.InvalidInput if the caller would close their own tenant: nobody could open it again
     * @throws org.riser.api.error.Conflict if the version is not the current one
     */
    Tenant change(Caller caller, TenantId id, TenantChange change, long version);

    /**
     * The same person or token at work inside a subsidiary, with the rights it has in the group. What it does there is
     * in the subsidiary's audit trail under its own name.
     *
     * @throws org.riser.api.error.Forbidden if the caller's data scope is not GROUP
     * @throws org.riser.api.error.NotFound if it is no active subsidiary of the caller's group
     */
    Caller actFor(Caller group, TenantId subsidiary);
}
