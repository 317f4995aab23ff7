package org.riser.identity.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.riser.api.TenantId;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.identity.OrgUnit;
import org.riser.identity.SignedIn;
import org.riser.identity.Staff;
import org.riser.identity.Tenant;
import org.riser.identity.internal.Company;
import org.riser.identity.internal.access.DemoAccess;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** The demo tenants have fixed ids, so these tests share them and each leaves them as it found them: existing. */
@StoreTest("identity")
class DemoTenantsTest {
    private static final DemoPlan PLAN = DemoPlan.of(Map.of(
            "tenant.alpha", "甲公司 | Alpha | water, heat",
            "tenant.beta", "乙公司|Beta|",
            "service.pid", "org.riser.demo"));

    @TempDir
    private Path folder;

    @EachDatabase
    void createsTenantsWithWorkingLogins(TestStore store) throws IOException {
        Company company = new Company(store);
        Path file = demo(company, "http://127.0.0.1:8181/").create();
        JsonNode json = new ObjectMapper().readTree(file.toFile());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(json.fieldNames()).toIterable().containsExactlyInAnyOrder("url", "tenants", "group");
        assertThat(json.at("/url").asText()).isEqualTo("http://127.0.0.1:8181/");
        Caller robot = company.tokens
                .authenticate(json.at("/tenants/alpha/token").asText(), null)
                .orElseThrow();
        assertThat(robot.roles()).contains("agent", "technician");
        JsonNode agent = user(json, "agent");
        SignedIn signedIn = company.signIn.signIn(
                TenantId.of("alpha"),
                agent.at("/name").asText(),
                agent.at("/password").asText().toCharArray(),
                "127.0.0.1");
        assertThat(signedIn.mustChangePassword()).isFalse();
        assertThat(signedIn.caller().roles()).containsExactly("agent");

        Caller group = company.tokens
                .authenticate(json.at("/group/token").asText(), TenantId.of("beta"))
                .orElseThrow();
        assertThat(group.tenant()).isEqualTo(TenantId.of("beta"));
        assertThat(company.tenants.find(TenantId.of("beta")).map(Tenant::parent))
                .contains(Founding.GROUP);
    }

    @EachDatabase
    void keepsTheLoginsAtARestart(TestStore store) throws IOException {
        Company company = new Company(store);
        DemoLogins before = logins(demo(company, "http://127.0.0.1:8181/").create());
        DemoLogins after = logins(demo(company, "http://127.0.0.1:9999/").create());
        assertThat(after.url()).isEqualTo("http://127.0.0.1:9999/");
        assertThat(after.tenants()).isEqualTo(before.tenants());
        assertThat(after.group()).isEqualTo(before.group());
    }

    @EachDatabase
    void replacesLoginsWhoseFileIsLost(TestStore store) throws IOException {
        Company company = new Company(store);
        Path file = demo(company, "http://127.0.0.1:8181/").create();
        DemoLogins before = logins(file);
        Files.writeString(file, "{ damaged");
        DemoLogins after = logins(demo(company, "http://127.0.0.1:8181/").create());

        String oldToken = before.tenants().get("alpha").token();
        assertThat(after.tenants().get("alpha").token()).isNotEqualTo(oldToken);
        company.clock.advance(Duration.ofSeconds(5));
        assertThat(company.tokens.authenticate(oldToken, null)).isEmpty();
        assertThat(company.tokens.authenticate(after.tenants().get("alpha").token(), null))
                .isPresent();
    }

    @EachDatabase
    void refusesDemoLoginsBeyondThisMachine(TestStore store) throws IOException {
        Company company = new Company(store);
        DemoLogins logins = logins(demo(company, "http://127.0.0.1:8181/").create());
        DemoLogins.Access alpha = logins.tenants().get("alpha");
        Company open = new Company(store, new DemoAccess("0.0.0.0", "8181", false));
        assertThat(open.tokens.authenticate(alpha.token(), null)).isEmpty();
        DemoLogins.User user = alpha.users().get(0);
        assertThatThrownBy(() -> open.signIn.signIn(
                        TenantId.of("alpha"), user.name(), user.password().toCharArray(), "192.0.2.9"))
                .isInstanceOf(Forbidden.class);

        Company allowed = new Company(store, new DemoAccess("0.0.0.0", "8181", true));
        assertThat(allowed.tokens.authenticate(alpha.token(), null)).isPresent();
    }

    @Test
    void saysWhatAContributorNeeds(TestStore store) {
        Company company = new Company(store);
        DemoTenants demo = demo(company, "http://127.0.0.1:8181/");
        assertThat(demo.create()).exists();
        assertThat(demo.contexts()).anySatisfy(context -> {
            assertThat(context.tenant().id()).isEqualTo(TenantId.of("alpha"));
            assertThat(context.modules()).containsExactlyInAnyOrder("water", "heat");
            assertThat(context.staff().get("technician")).hasSize(2);
        });
    }

    @Test
    void peopleWorkInTheHallAndItsTeams(TestStore store) {
        Company company = new Company(store);
        DemoTenants demo = demo(company, "http://127.0.0.1:8181/");
        assertThat(demo.create()).exists();
        Caller boss = Caller.system(TenantId.of("alpha"), "test");
        Map<String, OrgUnit> units =
                company.orgUnits.all(boss).stream().collect(Collectors.toMap(OrgUnit::name, unit -> unit));

        assertThat(units).containsOnlyKeys("热线班", "中心营业厅", "外勤一班", "外勤二班", "充装班");
        UUID hall = units.get("中心营业厅").id();
        assertThat(units.get("外勤一班").parent()).isEqualTo(hall);
        assertThat(units.get("热线班").parent()).isNull();
        assertThat(demo.contexts()).anySatisfy(context -> {
            assertThat(context.tenant().id()).isEqualTo(TenantId.of("alpha"));
            assertThat(context.staff().get("supervisor"))
                    .extracting(Staff::orgUnit)
                    .containsExactly(hall);
            assertThat(context.staff().get("technician"))
                    .extracting(Staff::orgUnit)
                    .containsExactly(units.get("外勤一班").id(), units.get("外勤二班").id());
            assertThat(context.staff().get("manager"))
                    .extracting(Staff::orgUnit)
                    .containsOnlyNulls();
        });
    }

    @Test
    void refusesAPlanItCannotRead() {
        assertThatThrownBy(() -> DemoPlan.of(Map.of("tenant.x", "only a name")))
                .hasMessageContaining("tenant.x = <Chinese name> | <English name> | <module>, <module>");
    }

    private DemoTenants demo(Company company, String url) {
        return new DemoTenants(
                PLAN,
                company.tenants,
                company.tokens,
                new DemoAccounts(company.store, company.staff, company.credentials, company.tokens, company.orgUnits),
                new DataFolder(folder),
                url);
    }

    private DemoLogins logins(Path file) {
        assertThat(file).exists();
        return DemoLogins.read(new DataFolder(folder)).orElseThrow();
    }

    private static JsonNode user(JsonNode json, String name) {
        for (JsonNode user : json.at("/tenants/alpha/users")) {
            if (user.at("/name").asText().equals(name)) {
                return user;
            }
        }
        throw new AssertionError("no user " + name);
    }
}
