package org.riser.identity.internal.people;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Role;

/** What somebody may do: the sum of their roles, and never more than whoever granted it. */
public record Rights(Set<String> roles, Set<String> permissions, DataScope scope) {
    /** All permissions of the roles and the widest of their data scopes. */
    public static Rights of(Collection<Role> roles) {
        Set<String> ids = new TreeSet<>();
        Set<String> permissions = new TreeSet<>();
        DataScope scope = DataScope.OWN;
        for (Role role : roles) {
            ids.add(role.id());
            permissions.addAll(role.permissions());
            scope = scope.compareTo(role.scope()) < 0 ? role.scope() : scope;
        }
        return new Rights(ids, permissions, scope);
    }

    public Caller caller(TenantId tenant, String principal, String displayName, @Nullable String orgUnit) {
        return new Caller(tenant, principal, displayName, roles, permissions, scope, orgUnit);
    }

    /** @throws Forbidden if the caller would grant what they do not have themselves */
    public void requireWithin(Caller granter) {
        for (String permission : permissions) {
            if (!granter.may(permission)) {
                throw beyond(permission);
            }
        }
        if (scope.compareTo(granter.scope()) > 0) {
            throw beyond(scope.name());
        }
    }

    private static Forbidden beyond(String right) {
        return new Forbidden(
                "rights.beyond-own",
                new Text(
                        "不能授予自己没有的权限 “" + right + "”，请由拥有该权限的人授权。",
                        "You cannot grant “" + right + "”, which you do not have; ask someone who has it."));
    }
}
