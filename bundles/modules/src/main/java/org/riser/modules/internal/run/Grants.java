package org.riser.modules.internal.run;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.identity.NewRole;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.modules.descriptor.Permission;

/** Gives a module's permissions to the standard roles they name, so that its pages have readers from the first day. */
final class Grants {
    private static final String ALL = "*";

    private final Roles roles;

    Grants(Roles roles) {
        this.roles = roles;
    }

    void give(TenantId tenant, List<Permission> permissions) {
        Caller system = Caller.system(tenant, "modules");
        for (Role role : roles.all(system)) {
            Set<String> given = permissions.stream()
                    .filter(permission -> permission.roles().contains(role.id()))
                    .map(Permission::id)
                    .collect(Collectors.toSet());
            if (!role.permissions().contains(ALL) && !role.permissions().containsAll(given)) {
                Set<String> all = new HashSet<>(role.permissions());
                all.addAll(given);
                roles.update(system, new NewRole(role.id(), role.name(), all, role.scope()), role.version());
            }
        }
    }
}
