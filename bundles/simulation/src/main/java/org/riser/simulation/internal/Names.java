package org.riser.simulation.internal;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Reach;
import org.riser.identity.Staff;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;

/** How people and teams are called now. */
@Component(service = Names.class)
public final class Names {
    private static final int PAGE = 200;

    private final StaffDirectory staff;
    private final OrgUnits orgUnits;

    @Activate
    public Names(@Reference StaffDirectory staff, @Reference OrgUnits orgUnits) {
        this.staff = staff;
        this.orgUnits = orgUnits;
    }

    /** By principal; without those who are gone. */
    Map<String, String> people(Caller caller, Collection<String> principals) {
        return staff.names(caller, principals);
    }

    /** By id. */
    Map<String, String> teams(Caller caller) {
        return orgUnits.all(caller).stream()
                .collect(Collectors.toMap(team -> team.id().toString(), OrgUnit::name));
    }

    /** How far the caller sees. */
    Reach reach(Caller caller) {
        return orgUnits.reach(caller);
    }

    /** The principals of those who belong to the units in view. */
    Set<String> within(TenantId tenant, Reach reach) {
        Caller platform = Caller.system(tenant, "simulation");
        Set<String> people = new HashSet<>();
        for (String unit : reach.orgUnits()) {
            StaffQuery query = new StaffQuery(null, null, UUID.fromString(unit), null, PAGE, null);
            for (@Nullable StaffQuery next = query; next != null; ) {
                Page<Staff> page = staff.page(platform, next);
                page.items().forEach(one -> people.add(one.principal()));
                next = page.next() == null ? null : query.from(page.next());
            }
        }
        return people;
    }
}
