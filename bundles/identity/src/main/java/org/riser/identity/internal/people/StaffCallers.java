package org.riser.identity.internal.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.Role;
import org.riser.identity.Staff;
import org.riser.store.UnitOfWork;

/** Turns people and role ids into callers with the permissions that the roles have at this moment. */
public final class StaffCallers {
    private StaffCallers() {}

    /** Empty when there is no such person or the account is closed. */
    public static Optional<Caller> of(UnitOfWork unit, TenantId tenant, UUID id) {
        return StaffRow.find(unit, id).map(StaffRow::view).filter(Staff::active).map(staff -> of(unit, tenant, staff));
    }

    public static Caller of(UnitOfWork unit, TenantId tenant, Staff staff) {
        String orgUnit =
                Optional.ofNullable(staff.orgUnit()).map(UUID::toString).orElse(null);
        return rights(unit, tenant, staff.roles()).caller(tenant, staff.principal(), staff.name(), orgUnit);
    }

    /** Role ids that the tenant no longer has give nothing. */
    public static Rights rights(UnitOfWork unit, TenantId tenant, Set<String> roleIds) {
        List<Role> roles = RoleTable.all(unit, tenant).stream()
                .filter(role -> roleIds.contains(role.id()))
                .toList();
        return Rights.of(roles);
    }
}
