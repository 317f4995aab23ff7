package org.riser.modules.internal.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.NewRole;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Permission;
import org.riser.modules.descriptor.RoleTemplate;

/** Gives a module's permissions to the standard roles they name, so that its pages have readers from the first day. */
final class Grants {
    private static final String ALL = "*";

    private final Roles roles;

    Grants(Roles roles) {
        this.roles = roles;
    }

    void give(TenantId tenant, List<Permission> permissions) {
        grant(tenant, named(permissions));
    }

    /**
     * Gives what a newer version adds: nobody has decided about that yet. What both versions name stays as the tenant has
     * left it.
     */
    void upgrade(TenantId tenant, ModuleDescriptor old, ModuleDescriptor now) {
        Map<String, Set<String>> added = all(now);
        all(old).forEach(
                        (role, had) -> added.getOrDefault(role, new HashSet<>()).removeAll(had));
        grant(tenant, added);
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
