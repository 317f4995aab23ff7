package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.casework.internal.Workshop.because;
import static org.riser.casework.internal.Workshop.deed;
import static org.riser.casework.internal.Workshop.map;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.RiserException;
import org.riser.api.error.Unavailable;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseFinding;
import org.riser.casework.CaseFindingTaker;
import org.riser.casework.CaseView;
import org.riser.casework.OpenCase;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What an action finds about somebody, and whom a kind tells. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class CaseFindingsTest {
    private static final String HAPPENED = "2026-03-02T00:30:00Z";

    @EachDatabase
    void anActionFindsWhatItsKindSays(TestStore store) {
        Workshop shop = new Workshop(store);
        Taken taken = new Taken();
        shop.findings.join(taken);
        String worker = hired(shop);
        CaseView quarrel = opened(shop);

        ActCommand judged = deed(
                "judge", "worse", true, "worker-at-fault", worker, "words", "Shouted", "proof", "video 3", "times", 2);
        shop.cases.act(shop.agent, quarrel.id(), judged);
        shop.cases.act(shop.agent, quarrel.id(), judged);

        assertThat(taken.found).singleElement().satisfies(finding -> {
            assertThat(finding.event()).isEqualTo("quarrel");
            assertThat(finding.module()).isEqualTo("lift");
            assertThat(finding.employee()).isEqualTo("staff:" + worker);
            assertThat(finding.occurredAt()).isEqualTo(Instant.parse(HAPPENED));
            assertThat(finding.caseId()).isEqualTo(quarrel.id());
            assertThat(finding.text()).isEqualTo(quarrel.number() + "：Shouted");
            assertThat(finding.evidence()).isEqualTo(quarrel.number() + "：video 3");
            assertThat(finding.facts())
                    .isEqualTo(Map.of("confirmed", true, "times", new BigDecimal("2"), "worse", true, "kind", "loud"));
        });
        CaseEventView event = shop.cases.events(shop.agent, quarrel.id()).stream()
                .filter(one -> one.type().equals("judged"))
                .findFirst()
                .orElseThrow();
        assertThat(event.data())
                .containsEntry("finding", taken.found.get(0).id().toString());
    }

    @Test
    void whatWasNobodysFaultIsNoFinding(TestStore store) {
        Workshop shop = new Workshop(store);
        Taken taken = new Taken();
        shop.findings.join(taken);
        shop.act(opened(shop), "judge", "worse", false, "worker-at-fault", hired(shop));
        shop.act(opened(shop), "judge", "worse", true);

        assertThat(taken.found).isEmpty();
    }

    @Test
    void judgedAgainTheEarlierFindingIsVoid(TestStore store) {
        Workshop shop = new Workshop(store);
        Taken taken = new Taken();
        shop.findings.join(taken);
        Caller boss = shop.hire("supervisor", DataScope.TENANT, null);
        CaseView quarrel = opened(shop);
        shop.act(quarrel, "judge", "worse", true, "worker-at-fault", hired(shop), "words", "Shouted", "proof", "video");
        shop.cases.act(boss, quarrel.id(), because("New evidence", "reopen"));
        shop.act(quarrel, "judge", "worse", false);

        assertThat(taken.found).hasSize(1);
        assertThat(taken.withdrawn).containsExactly(taken.found.get(0).id());
    }

    @Test
    void withoutWhoTakesFindingsTheActionIsNotDone(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView quarrel = opened(shop);
        assertThatThrownBy(() -> shop.act(quarrel, "judge", "worse", false)).isInstanceOf(Unavailable.class);
        Taken taken = new Taken();
        shop.findings.join(taken);
        taken.refuses = new InvalidInput(List.of(Fault.of("module", "conduct.module", "没有规则。", "There are no rules.")));
        assertThatThrownBy(() -> shop.act(
                        quarrel, "judge", "worse", true, "worker-at-fault", hired(shop), "words", "a", "proof", "b"))
                .isInstanceOf(InvalidInput.class);

        assertThat(shop.again(quarrel)).isEqualTo(quarrel);
    }

    @Test
    void whomAKindNamesIsToldAtOnce(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller supervisor = shop.hire("supervisor", DataScope.TENANT, null);
        CaseView quarrel = opened(shop);

        assertThat(shop.timeline(quarrel)).containsExactly("accepted", "recorded", "informed");
        assertThat(shop.clocks.told(supervisor, 10)).singleElement().satisfies(told -> {
            assertThat(told.subject()).isEqualTo(quarrel.id());
            assertThat(told.event()).isEqualTo("informed");
            assertThat(told.clock().en()).isEqualTo("Quarrel");
        });
        assertThat(shop.clocks.told(shop.agent, 10)).isEmpty();
    }

    private static CaseView opened(Workshop shop) {
        return shop.cases.open(
                shop.agent,
                new OpenCase(
                        UUID.randomUUID(),
                        "lift.quarrel",
                        null,
                        null,
                        null,
                        map("happened-at", HAPPENED),
                        null,
                        "counter",
                        null));
    }

    private static String hired(Workshop shop) {
        return shop.hire("technician", DataScope.OWN, null).principal().substring("staff:".length());
    }

    /** What is found comes no further than a list. */
    private static final class Taken implements CaseFindingTaker {
        private final List<CaseFinding> found = new ArrayList<>();
        private final List<UUID> withdrawn = new ArrayList<>();
        private RiserException refuses;

        @Override
        public void take(UnitOfWork unit, Caller finder, CaseFinding finding) {
            if (refuses != null) {
                throw refuses;
            }
            unit.afterCommit(() -> found.add(finding));
        }

        @Override
        public void withdraw(UnitOfWork unit, Caller caller, UUID finding) {
            unit.afterCommit(() -> withdrawn.add(finding));
        }
    }
}
