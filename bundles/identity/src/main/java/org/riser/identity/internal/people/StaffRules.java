package org.riser.identity.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Role;
import org.riser.identity.Staff;
import org.riser.identity.StaffChange;
import org.riser.identity.internal.tenant.OrgUnitRow;
import org.riser.store.UnitOfWork;

/** What a staff account may look like, and who may touch whom. */
final class StaffRules {
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private StaffRules() {}

    static Staff changed(Staff old, StaffChange change) {
        return new Staff(
                old.id(),
                old.userName(),
                change.name() == null ? old.name() : change.name(),
                text(old.number(), change.number()),
                text(old.phone(), change.phone()),
                change.roles() == null ? old.roles() : change.roles(),
                change.topLevel() ? null : Optional.ofNullable(change.orgUnit()).orElse(old.orgUnit()),
                change.active() == null ? old.active() : change.active(),
                old.version());
    }

    /** Refuses what does not fit, and roles that may do more than the caller. */
    static void check(UnitOfWork unit, Caller caller, Staff staff) {
        Input input = new Input()
                .form(
                        "userName",
                        staff.userName(),
                        USER_NAME,
                        "应为 2 到 64 个字母、数字、点、连字符或下划线。",
                        "must be 2 to 64 letters, digits, dots, hyphens or underscores.")
                .text("name", staff.name(), 100)
                .optional("number", staff.number(), 40)
                .optional("phone", staff.phone(), 40);
        List<Role> roles = new ArrayList<>();
        for (String id : staff.roles()) {
            RoleTable.find(unit, caller.tenant(), id)
                    .ifPresentOrElse(
                            roles::add,
                            () -> input.fault(
                                    "roles",
                                    "role.not-found",
                                    "没有角色 " + id + "，请重新选择。",
                                    "there is no role " + id + "; choose another."));
        }
        if (staff.orgUnit() != null && unit.entities("identity").find(OrgUnitRow.class, staff.orgUnit()) == null) {
            input.fault("orgUnit", "org-unit.not-found", "部门不存在，请重新选择。", "there is no such unit; choose another.");
        }
        input.check();
        Rights.of(roles).requireWithin(caller);
    }

    /** Nobody changes an account that may do more than they may. */
    static void requireAbove(UnitOfWork unit, Caller caller, Staff staff) {
        List<Role> roles = staff.roles().stream()
                .flatMap(id -> RoleTable.find(unit, caller.tenant(), id).stream())
                .toList();
        Rights.of(roles).requireWithin(caller);
    }

    private static @Nullable String text(@Nullable String old, @Nullable String change) {
        if (change == null) {
            return old;
        }
        return change.isEmpty() ? null : change;
    }
}
