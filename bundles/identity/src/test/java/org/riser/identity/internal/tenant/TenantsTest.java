package org.riser.identity.internal.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.NewTenant;
import org.riser.identity.Role;
import org.riser.identity.Tenant;
import org.riser.identity.TenantChange;
import org.riser.identity.internal.Company;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("identity")
class TenantsTest {
    private static final TenantChange CLOSE = new TenantChange(null, null, null, false);

    @EachDatabase
    void createsASubsidiaryWithTheStandardRoles(TestStore store) {
        Company company = new Company(store);
        TenantId id = store.newTenant();
        Tenant created = company.tenants.create(
                company.admin, new NewTenant(id, new Text("燃气公司", "Gas company"), Locale.SIMPLIFIED_CHINESE));

        assertThat(created.parent()).isEqualTo(company.group);
        assertThat(company.tenants.find(id)).contains(created);
        assertThat(company.tenants.groupOf(id)).contains(company.group);
        assertThat(company.tenants.groupOf(company.group)).isEmpty();
        assertThat(company.roles.all(company.tenants.actFor(company.admin, id)))
                .extracting(Role::id)
                .contains("agent", "technician", "admin")
                .doesNotContain("group-admin");
        assertThat(company.audit
                        .page(company.admin, AuditQuery.of("tenant", id.value(), 10))
                        .items())
                .extracting(AuditEntry::action)
                .containsExactly("tenant.created");
    }

    @EachDatabase
    void createsInsideACommandOfTheGroup(TestStore store) {
        Company company = new Company(store);
        TenantId id = store.newTenant();
        assertThatThrownBy(() -> store.run(company.group, unit -> {
                    company.tenants.create(company.admin, new NewTenant(id, Text.same("Lost"), Locale.ENGLISH));
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(company.tenants.find(id)).isEmpty();
        store.run(
                company.group,
                unit -> company.tenants.create(company.admin, new NewTenant(id, Text.same("Kept"), Locale.ENGLISH)));
        assertThat(company.tenants.find(id)).isPresent();
    }

    @EachDatabase
    void changesWithTheCurrentVersionOnly(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Tenant changed = company.tenants.change(
                boss, boss.tenant(), new TenantChange(null, "{\"colour\":\"teal\"}", null, null), 1);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(company.tenants.find(boss.tenant()).orElseThrow().brand()).isEqualTo("{\"colour\":\"teal\"}");
        assertThatThrownBy(() -> company.tenants.change(boss, boss.tenant(), CLOSE, 1))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void namesTheLanguageWhoseNameIsMissing(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        assertThat(faults(() -> company.tenants.create(
                        company.admin, new NewTenant(store.newTenant(), new Text("公司", " "), Locale.ENGLISH))))
                .containsExactly("name.en");
        assertThat(faults(() -> company.tenants.change(
                        company.admin, boss.tenant(), new TenantChange(new Text("", "Company"), null, null, null), 1)))
                .containsExactly("name.zh");
    }

    @EachDatabase
    void nobodyClosesTheCompanyTheyAreIn(TestStore store) {
        Company company = new Company(store);
        Caller boss = new Caller(
                company.subsidiary().tenant(), "staff:1", "Boss", Set.of(), Set.of("*"), DataScope.TENANT, null);
        assertThat(faults(() -> company.tenants.change(boss, boss.tenant(), CLOSE, 1)))
                .containsExactly("active");
        assertThat(faults(() -> company.tenants.change(company.admin, company.group, CLOSE, 1)))
                .containsExactly("active");

        Tenant closed = company.tenants.change(company.admin, boss.tenant(), CLOSE, 1);
        assertThat(closed.active()).isFalse();
        assertThat(company.tenants
                        .change(
                                company.admin,
                                boss.tenant(),
                                new TenantChange(null, null, null, true),
                                closed.version())
                        .active())
                .isTrue();
    }

    private static List<String> faults(ThrowingCallable command) {
        return catchThrowableOfType(RiserException.class, command).faults().stream()
                .map(Fault::field)
                .toList();
    }

    @Test
    void refusesATakenId(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        assertThatThrownBy(() -> company.tenants.create(
                        company.admin, new NewTenant(boss.tenant(), Text.same("Again"), Locale.ENGLISH)))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void isInvisibleToStrangers(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Caller sister = company.subsidiary();
        Company stranger = new Company(store);

        assertThat(company.tenants.visibleTo(company.admin))
                .extracting(Tenant::id)
                .containsExactlyInAnyOrder(company.group, boss.tenant(), sister.tenant());
        assertThat(company.tenants.visibleTo(boss)).extracting(Tenant::id).containsExactly(boss.tenant());
        assertThatThrownBy(() -> company.tenants.change(boss, sister.tenant(), CLOSE, 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stranger.tenants.change(stranger.admin, boss.tenant(), CLOSE, 1))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stranger.tenants.actFor(stranger.admin, boss.tenant()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> company.tenants.actFor(boss, sister.tenant())).isInstanceOf(Forbidden.class);
    }

    @Test
    void onlyTheGroupFounds(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        assertThatThrownBy(() -> company.tenants.create(
                        boss, new NewTenant(store.newTenant(), Text.same("Own"), Locale.ENGLISH)))
                .isInstanceOf(Forbidden.class);
    }

    @EachDatabase
    void followsAnotherNodeAfterFiveSeconds(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        TenantService otherNode = new TenantService(store, company.audit, company.clock);
        otherNode.change(company.admin, boss.tenant(), CLOSE, 1);
        assertThat(company.tenants.find(boss.tenant()).orElseThrow().active()).isTrue();
        company.clock.advance(Duration.ofSeconds(5));
        assertThat(company.tenants.find(boss.tenant()).orElseThrow().active()).isFalse();
    }
}
