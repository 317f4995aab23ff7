package org.riser.identity.internal;

import java.util.Locale;
import java.util.Set;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Audit;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.NewTenant;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.internal.access.Credentials;
import org.riser.identity.internal.access.DemoAccess;
import org.riser.identity.internal.access.SignInService;
import org.riser.identity.internal.access.TestPasswords;
import org.riser.identity.internal.access.TokenService;
import org.riser.identity.internal.audit.AuditTrail;
import org.riser.identity.internal.people.DutyGates;
import org.riser.identity.internal.people.RoleService;
import org.riser.identity.internal.people.StaffService;
import org.riser.identity.internal.tenant.OrgUnitService;
import org.riser.identity.internal.tenant.TenantService;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.TestStore;

/** A group with its own rows in a test database, and all services over them. */
public final class Company {
    public final TestStore store;
    public final SettableClock clock = new SettableClock();
    public final Audit audit;
    public final TenantService tenants;
    public final RoleService roles;
    public final OrgUnitService orgUnits;
    public final Credentials credentials;
    public final DutyGates duties = new DutyGates();
    public final StaffService staff;
    public final SignInService signIn;
    public final TokenService tokens;
    public final TenantId group;
    public final Caller admin;

    public Company(TestStore store) {
        this(store, new DemoAccess("127.0.0.1", "8181", false));
    }

    public Company(TestStore store, DemoAccess demo) {
        this.store = store;
        audit = new AuditTrail(store, clock);
        tenants = new TenantService(store, audit, clock);
        roles = new RoleService(store, audit);
        orgUnits = new OrgUnitService(store, audit, clock);
        credentials = TestPasswords.credentials(clock);
        staff = new StaffService(store, audit, credentials, duties, clock);
        signIn = new SignInService(store, tenants, audit, credentials, demo, clock);
        tokens = new TokenService(store, tenants, audit, demo, clock);
        group = store.newTenant();
        admin = new Caller(group, "system:test", "test", Set.of(), Set.of("*"), DataScope.GROUP, null);
        tenants.found(
                admin,
                new Tenant(
                        group, Text.same("Group"), TenantKind.GROUP, null, "{}", Locale.SIMPLIFIED_CHINESE, true, 1));
    }

    /** A new subsidiary of the group, and somebody who may do everything in it. */
    public Caller subsidiary() {
        TenantId id = store.newTenant();
        tenants.create(admin, new NewTenant(id, Text.same("Subsidiary"), Locale.SIMPLIFIED_CHINESE));
        return tenants.actFor(admin, id);
    }

    public NewAccess hire(Caller caller, String userName, String... roleIds) {
        return staff.create(caller, NewStaff.of(userName, "Name of " + userName, roleIds));
    }
}
