package org.riser.identity.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.riser.api.Page;
import org.riser.api.error.Forbidden;
import org.riser.api.security.Caller;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.OrgUnit;
import org.riser.identity.Verification;
import org.riser.identity.internal.Company;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("identity")
class AuditTest {
    @EachDatabase
    void commitsAndRollsBackWithTheChange(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        assertThatThrownBy(() -> store.run(boss.tenant(), unit -> {
                    company.orgUnits.create(boss, "never", OrgUnit.Kind.HALL, null);
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");
        assertThat(company.orgUnits.all(boss)).isEmpty();
        assertThat(actions(company, boss)).isEmpty();

        company.orgUnits.create(boss, "real", OrgUnit.Kind.HALL, null);
        assertThat(actions(company, boss)).containsExactly("org-unit.created");
    }

    @EachDatabase
    void belongsToItsTenantAlone(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        record(company, boss, 3);
        Caller other = company.subsidiary();
        assertThat(actions(company, other)).isEmpty();
        AuditSealer.sealAll(store, company.clock);
        assertThat(company.audit.verify(other).blocks()).isZero();
        assertThat(company.audit.verify(boss).entries()).isEqualTo(3);
    }

    @EachDatabase
    void sealsIntoAChainThatVerifies(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        record(company, boss, Chain.BLOCK_SIZE + 1);
        assertThat(company.audit.verify(boss).unsealed()).isEqualTo(Chain.BLOCK_SIZE + 1);
        AuditSealer.sealAll(store, company.clock);
        record(company, boss, 2);

        Verification verification = company.audit.verify(boss);
        assertThat(verification.intact()).isTrue();
        assertThat(verification.blocks()).isEqualTo(2);
        assertThat(verification.entries()).isEqualTo(Chain.BLOCK_SIZE + 1);
        assertThat(verification.unsealed()).isEqualTo(2);
        AuditSealer.sealAll(store, company.clock);
        assertThat(company.audit.verify(boss).headHash()).isNotEqualTo(verification.headHash());
    }

    @EachDatabase
    void findsAChangedEntry(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        threeBlocks(company, boss);
        tamper(
                store,
                boss,
                "update RS_AUDIT_ENTRY set PRINCIPAL = 'staff:somebody-else'"
                        + " where TENANT_ID = ? and BLOCK_NO = 2");
        Verification verification = company.audit.verify(boss);
        assertThat(verification.intact()).isFalse();
        assertThat(verification.broken().block()).isEqualTo(2);
        assertThat(verification.blocks()).isEqualTo(1);
    }

    @EachDatabase
    void findsAMissingEntry(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        threeBlocks(company, boss);
        tamper(store, boss, "delete from RS_AUDIT_ENTRY where TENANT_ID = ? and BLOCK_NO = 3");
        Verification verification = company.audit.verify(boss);
        assertThat(verification.broken().block()).isEqualTo(3);
        assertThat(verification.broken().finding().en()).contains("sealed with 2 entries and has 0 now");
    }

    @EachDatabase
    void findsAForgedBlock(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        threeBlocks(company, boss);
        tamper(
                store,
                boss,
                "update RS_AUDIT_BLOCK set HASH = '" + "ab".repeat(32) + "' where TENANT_ID = ? and BLOCK_NO = 1");
        assertThat(company.audit.verify(boss).broken().block()).isEqualTo(1);
    }

    @EachDatabase
    void findsALostBlock(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        threeBlocks(company, boss);
        tamper(store, boss, "delete from RS_AUDIT_BLOCK where TENANT_ID = ? and BLOCK_NO = 3");
        Verification verification = company.audit.verify(boss);
        assertThat(verification.broken().block()).isEqualTo(3);
        assertThat(verification.broken().finding().en()).contains("2 entries name blocks that do not exist");
    }

    /** The second sealer has read the same entries and built the same block number. */
    @EachDatabase
    void letsOneSealerWin(TestStore store) throws Exception {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        record(company, boss, Chain.BLOCK_SIZE * 3);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> sealers = List.of(
                    nodes.submit(() -> AuditSealer.sealAll(store, company.clock)),
                    nodes.submit(() -> AuditSealer.sealAll(store, company.clock)));
            for (Future<?> sealer : sealers) {
                sealer.get(30, TimeUnit.SECONDS);
            }
        } finally {
            nodes.shutdownNow();
        }
        Verification verification = company.audit.verify(boss);
        assertThat(verification.intact()).isTrue();
        assertThat(verification.blocks()).isEqualTo(3);
        assertThat(verification.entries()).isEqualTo(Chain.BLOCK_SIZE * 3);
    }

    @EachDatabase
    void pagesNewestFirstByEveryFilter(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        record(company, boss, 3);
        company.clock.advance(Duration.ofMinutes(1));
        store.run(
                boss.tenant(),
                unit -> company.audit.record(unit, boss, "meter.changed", "meter", "m-1", Map.of("a", 1, "b", true)));

        Page<AuditEntry> first = company.audit.page(boss, AuditQuery.latest(3));
        assertThat(first.items()).extracting(AuditEntry::subjectId).containsExactly("m-1", "2", "1");
        assertThat(first.items().get(0).difference()).isEqualTo("{\"a\":1,\"b\":true}");
        assertThat(company.audit
                        .page(boss, AuditQuery.latest(3).from(first.next()))
                        .items())
                .extracting(AuditEntry::subjectId)
                .containsExactly("0");
        assertThat(company.audit.page(boss, AuditQuery.of("meter", "m-1", 10)).items())
                .hasSize(1);
        assertThat(company.audit
                        .page(
                                boss,
                                new AuditQuery(
                                        null,
                                        company.clock.instant(),
                                        boss.principal(),
                                        "thing.done",
                                        null,
                                        null,
                                        10,
                                        null))
                        .items())
                .hasSize(3);
    }

    @Test
    void isForThoseWhoMaySeeIt(TestStore store) {
        Company company = new Company(store);
        Caller boss = company.subsidiary();
        Caller agent = new Caller(boss.tenant(), "staff:x", "x", Set.of(), Set.of("case.view"), boss.scope(), null);
        assertThatThrownBy(() -> company.audit.page(agent, AuditQuery.latest(1)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> company.audit.verify(agent)).isInstanceOf(Forbidden.class);
    }

    private static void threeBlocks(Company company, Caller boss) {
        for (int i = 0; i < 3; i++) {
            record(company, boss, 2);
            AuditSealer.sealAll(company.store, company.clock);
        }
        assertThat(company.audit.verify(boss).intact()).isTrue();
    }

    private static void record(Company company, Caller boss, int entries) {
        company.store.run(boss.tenant(), unit -> {
            for (int i = 0; i < entries; i++) {
                company.audit.record(
                        unit, boss, "thing.done", "thing", String.valueOf(i), Map.of("key", UUID.randomUUID()));
            }
        });
    }

    private static void tamper(TestStore store, Caller boss, String statement) {
        int touched = store.call(
                boss.tenant(), unit -> unit.sql(statement).with(boss.tenant()).update());
        assertThat(touched).isPositive();
    }

    private static List<String> actions(Company company, Caller boss) {
        return company.audit.page(boss, AuditQuery.latest(200)).items().stream()
                .map(AuditEntry::action)
                .toList();
    }
}
