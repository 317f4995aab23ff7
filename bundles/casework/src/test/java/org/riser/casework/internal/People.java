package org.riser.casework.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.NewAccess;
import org.riser.identity.NewStaff;
import org.riser.identity.Staff;
import org.riser.identity.StaffChange;
import org.riser.identity.StaffDirectory;
import org.riser.identity.StaffQuery;

/** The people of all tenants in a test: no passwords, no rows, only who is there. */
final class People implements StaffDirectory {
    private final Map<TenantId, Map<UUID, Staff>> staff = new HashMap<>();

    /** Hires somebody who may do everything with cases inside the scope, in the role. */
    Caller hire(TenantId tenant, String role, DataScope scope, @Nullable UUID orgUnit) {
        UUID id = UUID.randomUUID();
        Staff hired = new Staff(id, role, "Name of " + role, null, null, Set.of(role), orgUnit, true, 1);
        staff.computeIfAbsent(tenant, any -> new TreeMap<>()).put(id, hired);
        return new Caller(
                tenant,
                hired.principal(),
                hired.name(),
                Set.of(role),
                Set.of("case.open", "case.act", "case.view", "case.assign", "contact.record", "attachment.add"),
                scope,
                orgUnit == null ? null : orgUnit.toString());
    }

    /** Closes somebody's account. */
    void dismiss(Caller who) {
        staff.getOrDefault(who.tenant(), Map.of())
                .computeIfPresent(
                        UUID.fromString(who.principal().substring("staff:".length())),
                        (id, person) -> new Staff(
                                id,
                                person.userName(),
                                person.name(),
                                person.number(),
                                person.phone(),
                                person.roles(),
                                person.orgUnit(),
                                false,
                                person.version() + 1));
    }

    @Override
    public Optional<Staff> find(Caller caller, UUID id) {
        return Optional.ofNullable(staff.getOrDefault(caller.tenant(), Map.of()).get(id));
    }

    @Override
    public Map<String, String> names(Caller caller, Collection<String> principals) {
        Map<String, String> names = new HashMap<>();
        staff.getOrDefault(caller.tenant(), Map.of()).values().stream()
                .filter(person -> principals.contains(person.principal()))
                .forEach(person -> names.put(person.principal(), person.name()));
        return names;
    }

    @Override
    public Page<Staff> page(Caller caller, StaffQuery query) {
        throw new UnsupportedOperationException("nobody lists people here");
    }

    @Override
    public NewAccess create(Caller caller, NewStaff newStaff) {
        throw new UnsupportedOperationException("people are hired here");
    }

    @Override
    public Staff change(Caller caller, UUID id, StaffChange change, long version) {
        throw new UnsupportedOperationException("people stay as they are here");
    }

    @Override
    public NewAccess resetPassword(Caller caller, UUID id) {
        throw new UnsupportedOperationException("nobody has a password here");
    }
}
