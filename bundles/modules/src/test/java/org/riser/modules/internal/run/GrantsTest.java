package org.riser.modules.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.NewRole;
import org.riser.identity.Role;
import org.riser.identity.Roles;
import org.riser.modules.descriptor.DemoData;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Permission;
import org.riser.modules.descriptor.RoleTemplate;

class GrantsTest {
    private final List<NewRole> updated = new ArrayList<>();

    @Test
    void givesAPermissionToTheRolesItNamesBesideWhatTheyHave() {
        give(new Permission("water.board", Text.same("board"), List.of("supervisor", "manager")));

        assertThat(updated).extracting(NewRole::id).containsExactly("supervisor");
        assertThat(updated.get(0).permissions()).containsExactlyInAnyOrder("case.view", "water.board");
        assertThat(updated.get(0).scope()).isEqualTo(DataScope.HALL);
    }

    @Test
    void leavesARoleAloneThatMayEverythingOrIsNotNamed() {
        give(
                new Permission("water.valves", Text.same("valves"), List.of("admin")),
                new Permission("water.secret", Text.same("secret")));

        assertThat(updated).isEmpty();
    }

    /** What the version before named as well stays taken away; the crew leader's role is the module's own. */
    @Test
    void givesOnlyWhatANewerVersionAdds() {
        Permission board = new Permission("water.board", Text.same("board"), List.of("supervisor"));
        Permission valves = new Permission("water.valves", Text.same("valves"), List.of("supervisor"));

        new Grants(new TwoRoles())
                .upgrade(
                        TenantId.of("a"),
                        module(List.of(board), template("supervisor", "case.act")),
                        module(List.of(board, valves), template("supervisor", "case.act", "case.assign")));

        assertThat(updated).hasSize(1);
        assertThat(updated.get(0).permissions()).containsExactlyInAnyOrder("case.view", "water.valves", "case.assign");
    }

    private static RoleTemplate template(String id, String... permissions) {
        return new RoleTemplate(id, Text.same(id), List.of(permissions), DataScope.TEAM);
    }

    private static ModuleDescriptor module(List<Permission> permissions, RoleTemplate role) {
        return new ModuleDescriptor(
                "water",
                "1.0.0",
                "",
                Text.same("Water"),
                "DROP",
                1,
                "[1.0,2)",
                permissions,
                List.of(role),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new DemoData(List.of(), List.of()));
    }

    private void give(Permission... permissions) {
        new Grants(new TwoRoles()).give(TenantId.of("a"), List.of(permissions));
    }

    /** A tenant with a supervisor and an administrator. */
    private final class TwoRoles implements Roles {
        @Override
        public List<Role> all(Caller caller) {
            return List.of(role("supervisor", "case.view", DataScope.HALL), role("admin", "*", DataScope.TENANT));
        }

        @Override
        public Role update(Caller caller, NewRole role, long version) {
            assertThat(version).isEqualTo(3);
            updated.add(role);
            return all(caller).get(0);
        }

        private static Role role(String id, String permission, DataScope scope) {
            return new Role(id, Text.same(id), Set.of(permission), scope, true, 3);
        }

        @Override
        public Optional<Role> find(Caller caller, String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Role create(Caller caller, NewRole role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Role ensure(Caller caller, NewRole role) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void delete(Caller caller, String id, long version) {
            throw new UnsupportedOperationException();
        }
    }
}
