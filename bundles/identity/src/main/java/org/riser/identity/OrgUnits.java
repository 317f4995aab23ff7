package org.riser.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** The tree of halls and teams of one tenant. Changes need {@code staff.manage}. Thread-safe. */
@ProviderType
public interface OrgUnits {
    /** All units of the caller's tenant, by name. Any caller may read them. */
    List<OrgUnit> all(Caller caller);

    Optional<OrgUnit> find(Caller caller, UUID id);

    OrgUnit create(Caller caller, String name, OrgUnit.Kind kind, @Nullable UUID parent);

    /**
     * Renames, moves, opens or closes a unit.
     *
     * @throws org.riser.api.error.Conflict if {@code unit.version()} is not the current one
     * @throws org.riser.api.error.InvalidInput if the unit would come to stand below itself
     */
    OrgUnit update(Caller caller, OrgUnit unit);

    /** What of the tenant's work the caller's data scope lets them see. */
    Reach reach(Caller caller);
}
