package org.riser.identity.internal.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.identity.NewStaff;
import org.riser.identity.NewToken;
import org.riser.identity.OrgUnits;
import org.riser.identity.Staff;
import org.riser.identity.Tenant;
import org.riser.identity.TenantKind;
import org.riser.identity.internal.Secrets;
import org.riser.identity.internal.access.Credentials;
import org.riser.identity.internal.access.TokenService;
import org.riser.identity.internal.people.StaffRow;
import org.riser.identity.internal.people.StaffService;
import org.riser.identity.internal.people.StandardRoles;
import org.riser.store.Store;

/**
 * The people and the token of one demo tenant. They share a password, so that whoever tries the roles in turn types the
 * same one; asked again, the people stay and get a new one.
 */
@Component(service = DemoAccounts.class)
public final class DemoAccounts {
    private final Store store;
    private final StaffService staff;
    private final Credentials credentials;
    private final TokenService tokens;
    private final DemoUnits units;

    @Activate
    public DemoAccounts(
            @Reference Store store,
            @Reference StaffService staff,
            @Reference Credentials credentials,
            @Reference TokenService tokens,
            @Reference OrgUnits orgUnits) {
        this.store = store;
        this.staff = staff;
        this.credentials = credentials;
        this.tokens = tokens;
        this.units = new DemoUnits(orgUnits);
    }

    DemoLogins.Access issue(Tenant tenant) {
        Caller founder = Founding.founder(tenant);
        String password = Secrets.password();
        String hash = credentials.hashRandom(password);
        List<DemoLogins.User> users = new ArrayList<>();
        for (DemoPerson person : people(tenant)) {
            putPassword(founder, person, hash);
            users.add(new DemoLogins.User(person.userName(), person.role(), password));
        }
        Set<String> scopes = new TreeSet<>(Set.of("*"));
        StandardRoles.of(tenant.kind()).forEach(role -> scopes.add("role:" + role.id()));
        NewToken token = new NewToken("demo", scopes, founder.scope(), null);
        return new DemoLogins.Access(tokens.issueDemo(founder, token).secret(), users);
    }

    /** The people by role, as contributors of demo data need them. */
    Map<String, List<Staff>> byRole(Tenant tenant) {
        Map<String, List<Staff>> byRole = new HashMap<>();
        for (DemoPerson person : people(tenant)) {
            find(Founding.founder(tenant), person)
                    .ifPresent(found -> byRole.computeIfAbsent(person.role(), role -> new ArrayList<>())
                            .add(found));
        }
        return byRole;
    }

    private void putPassword(Caller founder, DemoPerson person, String hash) {
        Optional<Staff> known = find(founder, person);
        if (known.isEmpty()) {
            staff.add(
                    founder,
                    new NewStaff(
                            person.userName(), person.name(), null, null, Set.of(person.role()), unit(founder, person)),
                    (unit, id) -> credentials.putDemo(unit, id, hash));
        } else {
            store.run(
                    founder.tenant(),
                    unit -> credentials.putDemo(unit, known.get().id(), hash));
        }
    }

    private @Nullable UUID unit(Caller founder, DemoPerson person) {
        return person.unit() == null ? null : units.find(founder, person.unit());
    }

    private Optional<Staff> find(Caller founder, DemoPerson person) {
        return store.call(
                founder.tenant(),
                unit -> StaffRow.byUserName(unit, person.userName()).map(StaffRow::view));
    }

    private static List<DemoPerson> people(Tenant tenant) {
        return tenant.kind() == TenantKind.GROUP ? DemoPerson.GROUP : DemoPerson.COMPANY;
    }
}
