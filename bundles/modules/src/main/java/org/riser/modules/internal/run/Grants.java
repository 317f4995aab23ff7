package org.riser.modules.internal.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.NewRole;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Permission;
import org.riser.modules.descriptor.RoleTemplate;
import org.riser.modules.internal.keep.ModuleRows;
import org.riser.modules.internal.keep.StoredDescriptors;
import org.riser.modules.internal.keep.Wanted;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/**
 * Gives a module's permissions to the roles they name, so that its pages have readers from the first day. With each
 * tenant's switch stands the version whose permissions its roles have got, written in the unit of work that gives them:
 * what a crash or a time without the module left out is made up for, and nothing is given twice. Thread-safe.
 */
final class Grants {
    private static final String ALL = "*";

    private final Store store;
    private final ModuleRows rows;
    private final StoredDescriptors descriptors;
    private final Roles roles;

    Grants(Store store, ModuleRows rows, StoredDescriptors descriptors, Roles roles) {
        this.store = store;
        this.rows = rows;
        this.descriptors = descriptors;
        this.roles = roles;
    }

    /** Makes up for whatever is not given yet. */
    void settle() {
        rows.all().forEach(this::settle);
    }

    /** Makes up for what is not given yet of one module. */
    void settle(String module) {
        rows.find(module).ifPresent(this::settle);
    }

    private void settle(Wanted module) {
        List<TenantId> behind = module.wanted() ? rows.behind(module.id(), module.hash()) : List.of();
        for (TenantId tenant : behind) {
            descriptors.find(module.hash()).ifPresent(now -> store.run(tenant, unit -> give(unit, tenant, now, false)));
        }
    }

    /**
     * Gives what the version names and the tenant has not decided about: all of it when it uses the module for the first
     * time, and later what no earlier version named. In a unit of work of the tenant.
     */
    void give(UnitOfWork unit, TenantId tenant, ModuleDescriptor now, boolean first) {
        Optional<String> before = rows.granted(unit, now.id());
        if (!before.equals(Optional.of(now.hash())) && rows.granted(unit, now.id(), before, now.hash())) {
            now.roles().forEach(role -> ensure(tenant, role));
            Map<String, Set<String>> added = all(now);
            // Where nothing was ever noted, the roles got everything before it was.
            Optional<ModuleDescriptor> had = first ? Optional.empty() : before.flatMap(descriptors::find);
            had.ifPresent(old -> all(old).forEach((role, permissions) ->
                    added.getOrDefault(role, new HashSet<>()).removeAll(permissions)));
            if (first || had.isPresent()) {
                grant(tenant, added);
            }
        }
    }

    private void ensure(TenantId tenant, RoleTemplate role) {
        NewRole wanted = new NewRole(role.id(), role.name(), new HashSet<>(role.permissions()), role.scope());
        roles.ensure(Caller.system(tenant, "modules"), wanted);
    }

    private void grant(TenantId tenant, Map<String, Set<String>> grants) {
        Caller system = Caller.system(tenant, "modules");
        for (Role role : roles.all(system)) {
            Set<String> given = grants.getOrDefault(role.id(), Set.of());
            if (!role.permissions().contains(ALL) && !role.permissions().containsAll(given)) {
                Set<String> all = new HashSet<>(role.permissions());
                all.addAll(given);
                roles.update(system, new NewRole(role.id(), role.name(), all, role.scope()), role.version());
            }
        }
    }

    /** By role, what the module's permissions and its own roles name. */
    private static Map<String, Set<String>> all(ModuleDescriptor module) {
        Map<String, Set<String>> grants = named(module.permissions());
        for (RoleTemplate role : module.roles()) {
            grants.computeIfAbsent(role.id(), any -> new HashSet<>()).addAll(role.permissions());
        }
        return grants;
    }

    private static Map<String, Set<String>> named(List<Permission> permissions) {
        Map<String, Set<String>> grants = new HashMap<>();
        for (Permission permission : permissions) {
            for (String role : permission.roles()) {
                grants.computeIfAbsent(role, any -> new HashSet<>()).add(permission.id());
            }
        }
        return grants;
    }
}
