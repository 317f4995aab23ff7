package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.riser.identity.NewRole;
import org.riser.identity.TenantKind;
import org.riser.identity.internal.people.StandardRoles;
import org.riser.rulebook.Words;

/** A rule calls whom it names as the people's own page does. */
class RoleWordsTest {
    @Test
    void rulesCallTheRolesThatEveryTenantBeginsWithByTheirNames() {
        assertThat(StandardRoles.of(TenantKind.GROUP))
                .allSatisfy(role -> assertThat(Words.core().role(role.id())).isEqualTo(role.name()));
        assertThat(StandardRoles.of(TenantKind.GROUP)).extracting(NewRole::id).contains("manager");
    }
}
