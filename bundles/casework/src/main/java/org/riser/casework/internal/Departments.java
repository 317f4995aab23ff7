package org.riser.casework.internal;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;

/** Which department a unit belongs to, as the tree stands now: the unit itself or the nearest above it that is no team. */
final class Departments {
    private final OrgUnits orgUnits;

    Departments(OrgUnits orgUnits) {
        this.orgUnits = orgUnits;
    }

    /** The department's id; empty for no unit and for a team that stands in no hall. */
    Optional<String> of(TenantId tenant, @Nullable String unit) {
        Caller platform = Caller.system(tenant, "casework");
        return Stream.iterate(
                        find(platform, unit == null ? null : UUID.fromString(unit)),
                        Optional::isPresent,
                        below -> below.flatMap(one -> find(platform, one.parent())))
                .flatMap(Optional::stream)
                .filter(one -> one.kind() != OrgUnit.Kind.TEAM)
                .map(one -> one.id().toString())
                .findFirst();
    }

    private Optional<OrgUnit> find(Caller platform, @Nullable UUID id) {
        return id == null ? Optional.empty() : orgUnits.find(platform, id);
    }
}
