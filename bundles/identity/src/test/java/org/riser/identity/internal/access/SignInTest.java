package org.riser.identity.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.NewAccess;
import org.riser.identity.SignedIn;
import org.riser.identity.StaffChange;
import org.riser.identity.internal.Company;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("identity")
class SignInTest {
    private static final String CHOSEN = "correct horse battery";

    @EachDatabase
    void givesRightsOnlyAfterTheOneTimePasswordIsReplaced(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        NewAccess access = company.hire(boss, "wang", "agent");

        SignedIn first = signIn(company, boss, "WANG ", access.oneTimePassword());
        assertThat(first.mustChangePassword()).isTrue();
        assertThat(first.caller().permissions()).isEmpty();
        assertThat(company.signIn
                        .current(boss.tenant(), first.staffId())
                        .orElseThrow()
                        .permissions())
                .isEmpty();

        Caller changed = company.signIn.changePassword(
                first.caller(), access.oneTimePassword().toCharArray(), CHOSEN.toCharArray());
        assertThat(changed.permissions()).contains("case.open");
        assertThat(changed.roles()).containsExactly("agent");

        SignedIn second = signIn(company, boss, "wang", CHOSEN);
        assertThat(second.mustChangePassword()).isFalse();
        assertThat(second.caller()).isEqualTo(changed);
        refuses(() -> signIn(company, boss, "wang", access.oneTimePassword()), "sign-in.failed");
    }

    @Test
    void saysTheSameWhateverIsWrong(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        NewAccess closed = company.hire(boss, "closed", "agent");
        company.staff.change(
                boss,
                closed.staff().id(),
                StaffChange.active(false),
                closed.staff().version());

        refuses(() -> signIn(company, boss, "closed", closed.oneTimePassword()), "sign-in.failed");
        refuses(() -> signIn(company, boss, "nobody", CHOSEN), "sign-in.failed");
        refuses(
                () -> company.signIn.signIn(TenantId.of("no-such-tenant"), "closed", CHOSEN.toCharArray(), "192.0.2.1"),
                "sign-in.failed");
    }

    @EachDatabase
    void makesAUserNameWaitLongerAfterEachFailure(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        NewAccess access = company.hire(boss, "li", "agent");
        for (int i = 0; i < 5; i++) {
            refuses(() -> signIn(company, boss, "li", "wrong password"), "sign-in.failed");
        }
        refuses(() -> signIn(company, boss, "li", access.oneTimePassword()), "sign-in.locked");

        company.clock.advance(Duration.ofSeconds(61));
        refuses(() -> signIn(company, boss, "li", "wrong password"), "sign-in.failed");
        company.clock.advance(Duration.ofSeconds(61));
        refuses(() -> signIn(company, boss, "li", access.oneTimePassword()), "sign-in.locked");

        company.clock.advance(Duration.ofSeconds(61));
        assertThat(signIn(company, boss, "li", access.oneTimePassword()).staffId())
                .isEqualTo(access.staff().id());
    }

    @Test
    void locksUnknownUserNamesLikeKnownOnes(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        for (int i = 0; i < 5; i++) {
            refuses(() -> signIn(company, boss, "nobody", CHOSEN), "sign-in.failed");
        }
        refuses(() -> signIn(company, boss, "nobody", CHOSEN), "sign-in.locked");
    }

    @EachDatabase
    void makesAnAddressWaitThatTriesManyNames(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        NewAccess access = company.hire(boss, "sun", "agent");
        for (int i = 0; i < 8; i++) {
            String name = "guess" + i;
            refuses(() -> signIn(company, boss, name, CHOSEN), "sign-in.failed");
        }
        refuses(() -> signIn(company, boss, "sun", access.oneTimePassword()), "sign-in.locked");
        assertThat(company.signIn
                        .signIn(boss.tenant(), "sun", access.oneTimePassword().toCharArray(), "198.51.100.7")
                        .staffId())
                .isEqualTo(access.staff().id());
    }

    @Test
    void resetLiftsTheLockAndEndsTheOldPassword(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        NewAccess access = company.hire(boss, "zhou", "agent");
        for (int i = 0; i < 5; i++) {
            refuses(() -> signIn(company, boss, "zhou", "wrong password"), "sign-in.failed");
        }
        NewAccess reset = company.staff.resetPassword(boss, access.staff().id());
        refuses(() -> signIn(company, boss, "zhou", access.oneTimePassword()), "sign-in.failed");
        assertThat(signIn(company, boss, "zhou", reset.oneTimePassword()).mustChangePassword())
                .isTrue();
    }

    @Test
    void refusesWeakPasswordsByField(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        NewAccess access = company.hire(boss, "wu", "agent");
        Caller caller = signIn(company, boss, "wu", access.oneTimePassword()).caller();
        assertThatThrownBy(() -> company.signIn.changePassword(
                        caller, access.oneTimePassword().toCharArray(), "wu".toCharArray()))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field() + " " + fault.code())
                                .containsExactly("password password.too-short", "password password.has-user-name"));
    }

    @Test
    void clearsThePasswordAndNamesNoSecretInTheTrail(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        NewAccess access = company.hire(boss, "zheng", "agent");
        char[] password = access.oneTimePassword().toCharArray();
        company.signIn.signIn(boss.tenant(), "zheng", password, "192.0.2.1");
        assertThat(password).containsOnly('\0');
        refuses(() -> signIn(company, boss, "zheng", "not my password"), "sign-in.failed");

        assertThat(company.audit.page(boss, AuditQuery.latest(200)).items())
                .extracting(AuditEntry::action)
                .contains("sign-in.succeeded", "sign-in.failed", "staff.created");
        assertThat(company.audit.page(boss, AuditQuery.latest(200)).items())
                .extracting(AuditEntry::difference)
                .noneMatch(text -> text.contains(access.oneTimePassword()) || text.contains("not my password"));
    }

    @Test
    void keepsTheSessionsRightsUpToDate(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        NewAccess access = company.hire(boss, "wei", "agent");
        Caller caller = company.signIn.changePassword(
                signIn(company, boss, "wei", access.oneTimePassword()).caller(),
                access.oneTimePassword().toCharArray(),
                CHOSEN.toCharArray());
        company.staff.change(
                boss,
                access.staff().id(),
                StaffChange.roles(Set.of("auditor")),
                access.staff().version());
        Caller now = company.signIn.current(boss.tenant(), access.staff().id()).orElseThrow();
        assertThat(now.principal()).isEqualTo(caller.principal());
        assertThat(now.roles()).containsExactly("auditor");
    }

    private static SignedIn signIn(Company company, Caller boss, String userName, String password) {
        return company.signIn.signIn(boss.tenant(), userName, password.toCharArray(), "192.0.2.1");
    }

    private static void refuses(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Forbidden.class, refused -> assertThat(code(refused)).isEqualTo(code));
    }

    private static String code(RiserException refused) {
        return refused.faults().get(0).code();
    }
}
