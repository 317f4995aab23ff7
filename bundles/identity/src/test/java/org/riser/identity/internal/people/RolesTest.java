package org.riser.identity.internal.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.NewRole;
import org.riser.identity.Permission;
import org.riser.identity.Permissions;
import org.riser.identity.Role;
import org.riser.identity.TenantKind;
import org.riser.identity.internal.Company;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("identity")
class RolesTest {
    private static final NewRole READER =
            new NewRole("reader", new Text("抄表员", "Reader"), Set.of("case.view"), DataScope.OWN);

    @EachDatabase
    void ofOneTenantAreInvisibleToAnother(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        company.roles.create(boss, READER);
        Caller other = company.subsidiary();
        assertThat(company.roles.find(other, "reader")).isEmpty();
        assertThat(company.roles.create(other, READER).version()).isEqualTo(1);
    }

    @EachDatabase
    void areChangedWithTheCurrentVersionOnly(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        company.roles.create(boss, READER);
        NewRole wider = new NewRole("reader", READER.name(), Set.of("case.view", "case.act"), DataScope.TEAM);
        Role changed = company.roles.update(boss, wider, 1);
        assertThat(changed.permissions()).containsExactlyInAnyOrder("case.view", "case.act");
        assertThat(changed.scope()).isEqualTo(DataScope.TEAM);
        assertThatThrownBy(() -> company.roles.update(boss, READER, 1)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> company.roles.create(boss, READER)).isInstanceOf(Conflict.class);
        assertThat(company.roles.ensure(boss, READER)).isEqualTo(changed);
    }

    @EachDatabase
    void goOnlyWhenNobodyHasThem(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        company.roles.create(boss, READER);
        company.hire(boss, "reader", "reader");
        assertThatThrownBy(() -> company.roles.delete(boss, "reader", 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> company.roles.delete(boss, "agent", 1)).isInstanceOf(Refused.class);
        company.roles.create(boss, new NewRole("spare", READER.name(), Set.of(), DataScope.OWN));
        company.roles.delete(boss, "spare", 1);
        assertThat(company.roles.find(boss, "spare")).isEmpty();
    }

    @Test
    void grantNothingBeyondTheGrantersOwn(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Caller keeper =
                new Caller(boss.tenant(), "staff:x", "x", Set.of(), Set.of("staff.manage"), DataScope.TENANT, null);
        assertThatThrownBy(() -> company.roles.create(keeper, READER)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> company.roles.create(
                        boss, new NewRole("wide", READER.name(), Set.of("case.view"), DataScope.GROUP)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        company.roles.create(boss, new NewRole("Bad Id", READER.name(), Set.of("x y"), DataScope.OWN)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults()).hasSize(2));
    }

    @EachDatabase
    void ofCompaniesOlderThanTheRulePermissionsGetThemOnceAndItIsAudited(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        bare(company, boss, "rule-author");

        RulePermissions.give(store, company.audit);

        Role given = company.roles.find(boss, "rule-author").orElseThrow();
        assertThat(given.permissions()).containsExactlyInAnyOrder("case.view", "rule.edit");
        assertThat(changes(company, boss)).singleElement().satisfies(entry -> {
            assertThat(entry.subjectId()).isEqualTo("rule-author");
            assertThat(entry.difference()).contains("rule.edit");
        });
        company.roles.update(
                boss, new NewRole("rule-author", given.name(), Set.of("case.view"), given.scope()), given.version());
        RulePermissions.give(store, company.audit);
        assertThat(company.roles.find(boss, "rule-author").orElseThrow().permissions())
                .as("an administrator took it away")
                .containsExactly("case.view");
        assertThat(changes(company, boss)).hasSize(2);
    }

    @EachDatabase
    void whichAnAdministratorHasChangedBeforeAreLeftAsTheyAre(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Role manager = company.roles.find(boss, "manager").orElseThrow();
        Role changed = company.roles.update(
                boss, new NewRole("manager", manager.name(), Set.of("case.view"), manager.scope()), manager.version());

        RulePermissions.give(store, company.audit);

        assertThat(company.roles.find(boss, "manager")).contains(changed);
        assertThat(changes(company, boss)).hasSize(1);
    }

    /** As companies were founded before. */
    private static void bare(Company company, Caller boss, String role) {
        company.store.run(
                boss.tenant(),
                unit -> unit.sql("update RS_ROLE set PERMISSIONS = ? where TENANT_ID = ? and ID = ?")
                        .with(",case.view,", boss.tenant(), role)
                        .update());
    }

    private static List<AuditEntry> changes(Company company, Caller boss) {
        return company.audit.page(boss, AuditQuery.latest(100)).items().stream()
                .filter(entry -> entry.action().equals("role.changed"))
                .toList();
    }

    @Test
    void ofTheStandardNameKnownPermissions() {
        Set<String> known = Permissions.all().stream().map(Permission::id).collect(Collectors.toSet());
        known.add("*");
        for (TenantKind kind : TenantKind.values()) {
            assertThat(StandardRoles.of(kind))
                    .isNotEmpty()
                    .allSatisfy(role -> assertThat(known).containsAll(role.permissions()));
        }
    }
}
