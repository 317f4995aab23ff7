package org.riser.console.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.Role;

class TokenScopesTest {
    private static final TokenScopes SCOPES = new TokenScopes(
            List.of(),
            List.of(
                    role("agent", "坐席", "Agent", "case.open", "case.view"),
                    role("admin", "管理员", "Administrator", "*")));

    @Test
    void nobodyIsOfferedMoreThanTheyMayDo() {
        Caller some = caller(DataScope.HALL, "token.manage", "case.open", "case.view");
        assertThat(SCOPES.permissionsFor(some)).containsExactlyInAnyOrder("token.manage", "case.open", "case.view");
        assertThat(SCOPES.rolesFor(some)).containsExactly("role:agent");
        assertThat(TokenScopes.reachFor(some)).containsExactly(DataScope.OWN);

        Caller all = caller(DataScope.GROUP, "*");
        assertThat(SCOPES.permissionsFor(all)).contains("*", "audit.view");
        assertThat(SCOPES.rolesFor(all)).containsExactly("role:agent", "role:admin");
        assertThat(TokenScopes.reachFor(all)).contains(DataScope.GROUP);
    }

    @Test
    void scopesAreSaidByNameAndRolesComeLast() {
        Set<String> scopes = Set.of("role:agent", "case.view", "gone.away");
        assertThat(SCOPES.words(scopes, Locale.SIMPLIFIED_CHINESE)).isEqualTo("查看业务、gone.away、坐席");
        assertThat(SCOPES.words(scopes, Locale.ENGLISH)).isEqualTo("View cases, gone.away, Agent");
    }

    private static Role role(String id, String zh, String en, String... permissions) {
        return new Role(id, new Text(zh, en), Set.of(permissions), DataScope.TENANT, true, 1);
    }

    private static Caller caller(DataScope scope, String... permissions) {
        return new Caller(TenantId.of("a"), "staff:1", "A", Set.of(), Set.of(permissions), scope, null);
    }
}
