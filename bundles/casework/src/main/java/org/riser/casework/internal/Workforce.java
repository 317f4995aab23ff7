package org.riser.casework.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.identity.OrgUnits;
import org.riser.identity.Roles;
import org.riser.identity.StaffDirectory;

/** Who works on cases: where they belong, who they are and in which roles. */
@Component(service = Workforce.class)
public final class Workforce {
    final OrgUnits orgUnits;
    final StaffDirectory staff;
    final Roles roles;
    final RaisedFindings findings;

    @Activate
    public Workforce(
            @Reference OrgUnits orgUnits,
            @Reference StaffDirectory staff,
            @Reference Roles roles,
            @Reference RaisedFindings findings) {
        this.orgUnits = orgUnits;
        this.staff = staff;
        this.roles = roles;
        this.findings = findings;
    }
}
