package org.riser.simulation.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.StaffDirectory;

/** How people and teams are called now. */
@Component(service = Names.class)
public final class Names {
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
}
