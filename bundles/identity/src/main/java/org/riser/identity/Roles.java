package org.riser.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * The roles of one tenant. Changes need {@code staff.manage}; nobody can grant a permission or a data scope that they do
 * not have. Thread-safe.
 */
@ProviderType
public interface Roles {
    /** All roles of the caller's tenant, the standard ones first. */
    List<Role> all(Caller caller);

    Optional<Role> find(Caller caller, String id);

    /** @throws org.riser.api.error.Conflict if the id is taken */
    Role create(Caller caller, NewRole role);

    /** Creates the role unless the tenant has one of that id, which then stays as the tenant has edited it. */
    Role ensure(Caller caller, NewRole role);

    /** @throws org.riser.api.error.Conflict if the version is not the current one */
    Role update(Caller caller, NewRole role, long version);

    /** @throws org.riser.api.error.Refused if it is a standard role or somebody still has it */
    void delete(Caller caller, String id, long version);
}
