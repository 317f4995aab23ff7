package org.riser.identity.internal.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.Difference;
import org.riser.identity.NewRole;
import org.riser.identity.Permissions;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Keeps a tenant's roles. */
@Component
public final class RoleService implements Roles {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9.-]{0,63}");
    private static final Pattern PERMISSION = Pattern.compile("\\*|[a-z][a-z0-9.-]{0,99}");

    private final Store store;
    private final Audit audit;

    @Activate
    public RoleService(
            @Reference Store store, @Reference Audit audit, @Reference(target = "(unit=identity)") UnitReady ready) {
        this(store, audit);
    }

    public RoleService(Store store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public List<Role> all(Caller caller) {
        return store.call(caller.tenant(), unit -> RoleTable.all(unit, caller.tenant()));
    }

    @Override
    public Optional<Role> find(Caller caller, String id) {
        return store.call(caller.tenant(), unit -> RoleTable.find(unit, caller.tenant(), id));
    }

    @Override
    public Role create(Caller caller, NewRole role) {
        check(caller, role);
        return store.call(caller.tenant(), unit -> {
            if (RoleTable.find(unit, caller.tenant(), role.id()).isPresent()) {
                throw new Conflict(
                        "role.taken",
                        new Text(
                                "角色 " + role.id() + " 已存在，请换一个编号。",
                                "There is a role " + role.id() + " already; choose another id."));
            }
            return insert(unit, caller, role);
        });
    }

    @Override
    public Role ensure(Caller caller, NewRole role) {
        check(caller, role);
        return store.call(
                caller.tenant(),
                unit -> RoleTable.find(unit, caller.tenant(), role.id()).orElseGet(() -> insert(unit, caller, role)));
    }

    @Override
    public Role update(Caller caller, NewRole role, long version) {
        check(caller, role);
        return store.call(caller.tenant(), unit -> {
            Role old = existing(unit, caller, role.id(), version);
            Rights.of(List.of(old)).requireWithin(caller);
            stale(RoleTable.update(unit, caller.tenant(), role, version));
            Map<String, Object> difference = new Difference()
                    .add("name", old.name().zh(), role.name().zh())
                    .add("permissions", sorted(old.permissions()), sorted(role.permissions()))
                    .add("scope", old.scope(), role.scope())
                    .asMap();
            audit.record(unit, caller, "role.changed", "role", role.id(), difference);
            return existing(unit, caller, role.id(), version + 1);
        });
    }

    @Override
    public void delete(Caller caller, String id, long version) {
        caller.require(Permissions.STAFF_MANAGE);
        store.run(caller.tenant(), unit -> {
            if (existing(unit, caller, id, version).standard()) {
                throw new Refused(
                        "role.standard",
                        new Text(
                                "标准角色不能删除，可以修改其权限。",
                                "A standard role cannot be deleted; change its permissions instead."));
            }
            if (StaffRow.anyWithRole(unit, id)) {
                throw new Refused(
                        "role.in-use",
                        new Text("仍有员工拥有该角色，请先收回。", "Somebody still has this role; take it from them first."));
            }
            stale(RoleTable.delete(unit, caller.tenant(), id, version));
            audit.record(unit, caller, "role.deleted", "role", id, Map.of());
        });
    }

    private Role insert(UnitOfWork unit, Caller caller, NewRole role) {
        RoleTable.insert(unit, caller.tenant(), role, false);
        audit.record(
                unit, caller, "role.created", "role", role.id(), Map.of("permissions", sorted(role.permissions())));
        return existing(unit, caller, role.id(), 1);
    }

    private static void check(Caller caller, NewRole role) {
        caller.require(Permissions.STAFF_MANAGE);
        Input input = new Input()
                .form(
                        "id",
                        role.id(),
                        ID,
                        "应为小写字母、数字、点和连字符，以字母开头。",
                        "lower-case letters, digits, dots and hyphens only.")
                .text("name", role.name().zh(), 60)
                .text("name", role.name().en(), 60);
        for (String permission : role.permissions()) {
            input.form("permissions", permission, PERMISSION, "无效的权限：" + permission, "not a permission: " + permission);
        }
        input.check();
        new Rights(Set.of(), role.permissions(), role.scope()).requireWithin(caller);
    }

    private static Role existing(UnitOfWork unit, Caller caller, String id, long version) {
        Role role = RoleTable.find(unit, caller.tenant(), id).orElseThrow(() -> Input.notFound("role", id));
        Input.version(role.version(), version);
        return role;
    }

    private static void stale(boolean done) {
        Input.version(done ? 0 : 1, 0);
    }

    private static List<String> sorted(Set<String> permissions) {
        return permissions.stream().sorted().toList();
    }
}
