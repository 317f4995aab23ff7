package org.riser.identity.internal.demo;

import java.util.UUID;
import org.riser.api.security.Caller;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;

/** The halls and teams of the demo companies, made when somebody is to work there and found again by name. */
final class DemoUnits {
    private final OrgUnits orgUnits;

    DemoUnits(OrgUnits orgUnits) {
        this.orgUnits = orgUnits;
    }

    UUID find(Caller founder, DemoUnit unit) {
        return orgUnits.all(founder).stream()
                .filter(known -> known.name().equals(unit.title))
                .map(OrgUnit::id)
                .findFirst()
                .orElseGet(() -> create(founder, unit));
    }

    private UUID create(Caller founder, DemoUnit unit) {
        UUID parent = unit.parent == null ? null : find(founder, unit.parent);
        return orgUnits.create(founder, unit.title, unit.kind, parent).id();
    }
}
