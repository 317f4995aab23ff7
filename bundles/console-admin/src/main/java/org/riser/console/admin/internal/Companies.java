package org.riser.console.admin.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.Tenants;

/**
 * What the page of companies works with: a group's people see and change its subsidiaries, everybody else their own
 * company.
 */
final class Companies {
    /** The standard role that may do everything inside a company. */
    private static final String ADMINISTRATOR = "admin";

    final Tenants tenants;
    final OrgUnits units;
    final StaffDirectory staff;

    Companies(Tenants tenants, OrgUnits units, StaffDirectory staff) {
        this.tenants = tenants;
        this.units = units;
        this.staff = staff;
    }

    static boolean seesGroup(Caller caller) {
        return caller.scope() == DataScope.GROUP;
    }

    Tenant own(Caller caller) {
        return tenants.find(caller.tenant()).orElseThrow();
    }

    List<Tenant> subsidiaries(Caller caller) {
        return tenants.visibleTo(caller).stream()
                .filter(tenant -> !tenant.id().equals(caller.tenant()))
                .toList();
    }

    /** The group with its companies and all their units, as far as the text names them. */
    List<CompanyTree.Line> tree(Caller caller, String text) {
        return CompanyTree.lines(own(caller), subsidiaries(caller), company -> units(caller, company), text);
    }

    /** A company that is closed cannot be looked into. */
    private UnitTree units(Caller caller, Tenant company) {
        return new UnitTree(company.active() ? units.all(inside(caller, company.id())) : List.of());
    }

    Optional<Tenant> find(Caller caller, String id) {
        return tenants.visibleTo(caller).stream()
                .filter(tenant -> tenant.id().value().equals(id))
                .findFirst();
    }

    /** The caller at work inside the company. */
    Caller inside(Caller caller, TenantId company) {
        return company.equals(caller.tenant()) ? caller : tenants.actFor(caller, company);
    }

    /** Whether nobody is there who could let others in. */
    boolean lacksAdministrator(Caller caller, Tenant company) {
        return company.kind() == TenantKind.SUBSIDIARY
                && company.active()
                && caller.may(Permissions.STAFF_MANAGE)
                && staff.page(inside(caller, company.id()), StaffQuery.withRole(ADMINISTRATOR, 1))
                        .items()
                        .isEmpty();
    }

    NewAccess addAdministrator(Caller caller, TenantId company, String userName, String name) {
        return staff.create(
                inside(caller, company), new NewStaff(userName, name, null, null, Set.of(ADMINISTRATOR), null));
    }
}
