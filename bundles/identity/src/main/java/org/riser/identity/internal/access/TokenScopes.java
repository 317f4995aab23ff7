package org.riser.identity.internal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.riser.api.TenantId;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.NewToken;
import org.riser.identity.Token;
import org.riser.identity.internal.people.Rights;
import org.riser.identity.internal.people.StaffCallers;
import org.riser.store.UnitOfWork;

/** What the scopes of a token amount to: permissions named one by one, and those of the roles it acts in. */
final class TokenScopes {
    private static final String ROLE = "role:";
    private static final Pattern FORM = Pattern.compile("\\*|(role:)?[a-z][a-z0-9.-]{0,99}");
    private static final Duration USE_GRAIN = Duration.ofMinutes(1);

    private TokenScopes() {}

    static Caller caller(UnitOfWork unit, TenantId tenant, Token token) {
        return rights(unit, tenant, token.scopes(), token.scope())
                .caller(tenant, "token:" + token.id(), token.name(), null);
    }

    static void check(UnitOfWork unit, Caller caller, NewToken token, Instant now) {
        Input input = new Input().text("name", token.name(), 100);
        if (token.scopes().isEmpty()) {
            input.fault("scopes", "field.required", "至少选择一项权限。", "name one permission at least.");
        }
        for (String scope : token.scopes()) {
            input.form("scopes", scope, FORM, "无效的权限：" + scope, "not a permission: " + scope);
        }
        if (token.expiresAt() != null && !token.expiresAt().isAfter(now)) {
            input.fault("expiresAt", "token.expired", "到期时间须在将来。", "must lie in the future.");
        }
        input.check();
        rights(unit, caller.tenant(), token.scopes(), token.scope()).requireWithin(caller);
    }

    /** Notes the use of a token, at most once a minute. */
    static void touch(UnitOfWork unit, TenantId tenant, Token token, Instant now) {
        Instant last = token.lastUsedAt();
        if (last == null || last.isBefore(now.minus(USE_GRAIN))) {
            unit.sql("update RS_TOKEN set LAST_USED_AT = ? where TENANT_ID = ? and ID = ?")
                    .with(now, tenant, token.id())
                    .update();
        }
    }

    private static Rights rights(UnitOfWork unit, TenantId tenant, Set<String> scopes, DataScope scope) {
        Set<String> roles = new TreeSet<>();
        Set<String> permissions = new TreeSet<>();
        for (String each : scopes) {
            if (each.startsWith(ROLE)) {
                roles.add(each.substring(ROLE.length()));
            } else {
                permissions.add(each);
            }
        }
        Rights ofRoles = StaffCallers.rights(unit, tenant, roles);
        permissions.addAll(ofRoles.permissions());
        return new Rights(ofRoles.roles(), permissions, scope);
    }
}
