package org.riser.api.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Forbidden;

/**
 * The person, token or platform part on whose behalf a command or a query runs. It is the first parameter of every
 * service method that touches tenant data, so no method can forget the tenant. Immutable.
 *
 * @param tenant the tenant in scope; nothing outside it may be read or written
 * @param principal stable id of the staff member ({@code staff:<uuid>}), token ({@code token:<uuid>}) or platform part
 *     ({@code system:<name>})
 * @param displayName how the timeline shows the caller
 * @param roles ids of the caller's roles ({@code agent}, {@code technician} …)
 * @param permissions what the roles allow, for instance {@code case.open}; {@code *} allows everything inside the tenant
 * @param scope how far the caller's view of cases and people reaches
 * @param orgUnit hall or team the caller belongs to, or null when none
 */
public record Caller(
        TenantId tenant,
        String principal,
        String displayName,
        Set<String> roles,
        Set<String> permissions,
        DataScope scope,
        @Nullable String orgUnit) {
    public Caller {
        roles = Set.copyOf(roles);
        permissions = Set.copyOf(permissions);
    }

    /** The platform itself at work inside one tenant (timers, demo data, reconciliation). */
    public static Caller system(TenantId tenant, String part) {
        return new Caller(tenant, "system:" + part, part, Set.of(), Set.of("*"), DataScope.TENANT, null);
    }

    public boolean may(String permission) {
        return permissions.contains(permission) || permissions.contains("*");
    }

    /** @throws Forbidden if the permission is missing */
    public void require(String permission) {
        if (!may(permission)) {
            throw new Forbidden(
                    "permission.missing",
                    new Text(
                            "没有权限 “" + permission + "”，请联系管理员授权。",
                            "Permission “" + permission + "” is missing; ask an administrator for it."));
        }
    }

    public boolean is(String role) {
        return roles.contains(role);
    }
}
