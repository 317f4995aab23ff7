package org.riser.identity.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.IssuedToken;
import org.riser.identity.NewToken;
import org.riser.identity.TenantChange;
import org.riser.identity.Token;
import org.riser.identity.internal.Company;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("identity")
class TokensTest {
    @EachDatabase
    void actsWithItsScopesAndRolesOnly(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        IssuedToken issued =
                company.tokens.issue(boss, NewToken.of("robot", Set.of("import", "role:technician", "role:no-such")));

        Caller caller = company.tokens.authenticate(issued.secret(), null).orElseThrow();
        assertThat(caller.tenant()).isEqualTo(boss.tenant());
        assertThat(caller.principal()).isEqualTo("token:" + issued.token().id());
        assertThat(caller.displayName()).isEqualTo("robot");
        assertThat(company.staff.names(boss, List.of(caller.principal())))
                .isEqualTo(Map.of(caller.principal(), "robot"));
        assertThat(caller.roles()).containsExactly("technician");
        assertThat(caller.permissions()).contains("import", "case.act").doesNotContain("case.open", "*");
        assertThat(caller.scope()).isEqualTo(DataScope.TENANT);
    }

    @EachDatabase
    void keepsTheDigestOnly(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        IssuedToken issued = company.tokens.issue(boss, NewToken.of("robot", Set.of("import")));
        List<String> stored = store.call(
                boss.tenant(),
                unit -> unit.sql("select DIGEST, PREFIX from RS_TOKEN where TENANT_ID = ?")
                        .with(boss.tenant())
                        .list(row -> row.text("DIGEST") + row.text("PREFIX")));
        assertThat(issued.secret()).startsWith(issued.token().prefix()).hasSizeGreaterThan(43);
        assertThat(stored).hasSize(1).noneMatch(text -> text.contains(issued.secret()));
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @EachDatabase
    void isUnknownElsewhereAndWhenChanged(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Caller other = company.subsidiary();
        String secret = company.tokens
                .issue(boss, NewToken.of("robot", Set.of("import")))
                .secret();

        assertThat(company.tokens.authenticate(secret, other.tenant())).isEmpty();
        assertThat(company.tokens.authenticate(secret + "x", null)).isEmpty();
        assertThat(company.tokens.authenticate(
                        secret.replace(boss.tenant().value(), other.tenant().value()), null))
                .isEmpty();
        assertThat(company.tokens.authenticate("", null)).isEmpty();
        assertThat(company.tokens.authenticate("rsr_no-such-tenant_secret", null))
                .isEmpty();
        assertThat(company.tokens.page(other, 200, null).items()).isEmpty();
    }

    @EachDatabase
    void endsWhenItExpiresAndWhenItIsRevoked(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        IssuedToken brief = company.tokens.issue(
                boss,
                new NewToken(
                        "brief",
                        Set.of("import"),
                        DataScope.TENANT,
                        company.clock.instant().plusSeconds(3)));
        IssuedToken lasting = company.tokens.issue(boss, NewToken.of("lasting", Set.of("import")));
        assertThat(company.tokens.authenticate(brief.secret(), null)).isPresent();
        assertThat(company.tokens.authenticate(lasting.secret(), null)).isPresent();

        company.clock.advance(Duration.ofSeconds(3));
        assertThat(company.tokens.authenticate(brief.secret(), null)).isEmpty();
        company.tokens.revoke(boss, lasting.token().id());
        assertThat(company.tokens.authenticate(lasting.secret(), null)).isEmpty();
    }

    @EachDatabase
    void theTrailSaysWhatATokenMayDoAndUntilWhen(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Instant end = company.clock.instant().plusSeconds(60);
        IssuedToken issued = company.tokens.issue(boss, new NewToken("robot", Set.of("import"), DataScope.OWN, end));
        company.tokens.revoke(boss, issued.token().id());
        List<AuditEntry> trail = company.audit
                .page(boss, AuditQuery.of("token", issued.token().id().toString(), 10))
                .items();
        assertThat(trail).extracting(AuditEntry::action).containsExactly("token.revoked", "token.issued");
        assertThat(trail.get(1).difference())
                .contains("\"scopes\":[\"import\"]", "\"scope\":\"OWN\"", "\"expiresAt\":\"" + end + "\"")
                .doesNotContain(issued.secret());
    }

    @EachDatabase
    void rotatesWithAnOverlap(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        IssuedToken old = company.tokens.issue(boss, NewToken.of("robot", Set.of("import")));
        IssuedToken fresh = company.tokens.rotate(boss, old.token().id(), Duration.ofHours(1));

        assertThat(fresh.secret()).isNotEqualTo(old.secret());
        assertThat(company.tokens.authenticate(old.secret(), null)).isPresent();
        assertThat(company.tokens
                        .authenticate(fresh.secret(), null)
                        .orElseThrow()
                        .permissions())
                .containsExactly("import");
        company.clock.advance(Duration.ofHours(1));
        assertThat(company.tokens.authenticate(old.secret(), null)).isEmpty();
        assertThat(company.tokens.authenticate(fresh.secret(), null)).isPresent();
    }

    /** What another node does is seen after five seconds; here the other node is a second service. */
    @Test
    void isAnsweredFromMemoryForFiveSeconds(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        IssuedToken issued = company.tokens.issue(boss, NewToken.of("robot", Set.of("import")));
        assertThat(company.tokens.authenticate(issued.secret(), null)).isPresent();

        TokenService otherNode = new TokenService(
                store, company.tenants, company.audit, new DemoAccess("127.0.0.1", "8181", false), company.clock);
        otherNode.revoke(boss, issued.token().id());
        assertThat(company.tokens.authenticate(issued.secret(), null)).isPresent();
        company.clock.advance(Duration.ofSeconds(5));
        assertThat(company.tokens.authenticate(issued.secret(), null)).isEmpty();
    }

    @EachDatabase
    void remembersItsLastUseToTheMinute(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        IssuedToken issued = company.tokens.issue(boss, NewToken.of("robot", Set.of("import")));
        assertThat(only(company.tokens.page(boss, 10, null)).lastUsedAt()).isNull();
        company.tokens.authenticate(issued.secret(), null);
        assertThat(only(company.tokens.page(boss, 10, null)).lastUsedAt()).isEqualTo(company.clock.instant());
    }

    @EachDatabase
    void ofTheGroupActsForItsSubsidiaries(TestStore store) {
        Company company = new Company(store);
        Company stranger = new Company(store);
        Caller subsidiary = company.subsidiary();
        String wide = company.tokens
                .issue(company.admin, new NewToken("wide", Set.of("*"), DataScope.GROUP, null))
                .secret();
        String narrow = company.tokens
                .issue(company.admin, NewToken.of("narrow", Set.of("*")))
                .secret();

        Caller acting = company.tokens.authenticate(wide, subsidiary.tenant()).orElseThrow();
        assertThat(acting.tenant()).isEqualTo(subsidiary.tenant());
        assertThat(acting.scope()).isEqualTo(DataScope.TENANT);
        assertThat(company.tokens.authenticate(narrow, subsidiary.tenant())).isEmpty();
        assertThat(company.tokens.authenticate(wide, stranger.subsidiary().tenant()))
                .isEmpty();
        assertThat(company.tokens.authenticate(wide, TenantId.of("no-such-tenant")))
                .isEmpty();
    }

    @EachDatabase
    void stopsWithItsTenant(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        String secret = company.tokens
                .issue(boss, NewToken.of("robot", Set.of("import")))
                .secret();
        company.tenants.change(company.admin, boss.tenant(), new TenantChange(null, null, null, false), 1);
        assertThat(company.tokens.authenticate(secret, null)).isEmpty();
    }

    @EachDatabase
    void isRefusedBeyondItsIssuersOwnRights(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Caller clerk = new Caller(
                boss.tenant(), "staff:x", "x", Set.of(), Set.of("token.manage", "import"), DataScope.TENANT, null);
        assertThatThrownBy(() -> company.tokens.issue(clerk, NewToken.of("t", Set.of("case.open"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> company.tokens.issue(clerk, NewToken.of("t", Set.of("role:agent"))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () -> company.tokens.issue(clerk, new NewToken("t", Set.of("import"), DataScope.GROUP, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> company.tokens.issue(clerk, NewToken.of("", Set.of("Not A Scope"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field())
                                .containsExactly("name", "scopes"));
        assertThat(company.tokens
                        .issue(clerk, NewToken.of("t", Set.of("import")))
                        .token()
                        .name())
                .isEqualTo("t");
    }

    @EachDatabase
    void ofAnotherTenantCannotBeTouched(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        IssuedToken issued = company.tokens.issue(boss, NewToken.of("robot", Set.of("import")));
        Caller other = company.subsidiary();
        assertThatThrownBy(() -> company.tokens.revoke(other, issued.token().id()))
                .isInstanceOf(NotFound.class);
        assertThat(company.tokens.authenticate(issued.secret(), null)).isPresent();
    }

    @EachDatabase
    void pagesNewestFirst(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        for (String name : List.of("a", "b", "c")) {
            company.tokens.issue(boss, NewToken.of(name, Set.of("import")));
        }
        Page<Token> first = company.tokens.page(boss, 2, null);
        assertThat(first.items()).extracting(Token::name).containsExactly("c", "b");
        Page<Token> second = company.tokens.page(boss, 2, first.next());
        assertThat(second.items()).extracting(Token::name).containsExactly("a");
        assertThat(second.next()).isNull();
        assertThatThrownBy(() -> company.tokens.page(boss, 2, "bogus!")).isInstanceOf(InvalidInput.class);
    }

    private static Token only(Page<Token> page) {
        assertThat(page.items()).hasSize(1);
        return page.items().get(0);
    }
}
