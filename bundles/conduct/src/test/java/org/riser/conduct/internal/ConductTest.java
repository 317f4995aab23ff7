package org.riser.conduct.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.conduct.Finding;
import org.riser.conduct.NewFinding;
import org.riser.conduct.Penalty;
import org.riser.conduct.Penalty.State;
import org.riser.conduct.Standing;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct"})
class ConductTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);

    @EachDatabase
    void aFindingBecomesWhatCountsOnlyAfterTheEmployeeWasHeard(TestStore store) {
        Depot depot = new Depot(store);

        Finding finding = depot.recorded(Depot.round(3));

        assertThat(finding.gaps()).isEmpty();
        Penalty proposed = finding.penalties().get(0);
        assertThat(proposed.amount()).isEqualByComparingTo("60.00");
        assertThat(proposed.because().en()).contains("LIFT-8", "items found = 3");
        assertThat(sums(depot)).isEmpty();
        refused("conduct.not-heard", () -> depot.penalties.confirm(depot.manager, proposed.id(), null));

        assertThat(depot.penalties
                        .explain(depot.wang, proposed.id(), "It was raining.", null)
                        .state())
                .isEqualTo(State.EXPLAINED);
        Penalty confirmed = depot.penalties.confirm(depot.manager, proposed.id(), null);

        assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
        assertThat(confirmed.counted()).isEqualByComparingTo("60.00");
        assertThat(sums(depot)).containsExactly(Map.entry("CNY", new BigDecimal("-60.00")));
        assertThat(depot.penalties.confirm(depot.manager, proposed.id(), null)).isEqualTo(confirmed);
        assertThat(sums(depot)).containsExactly(Map.entry("CNY", new BigDecimal("-60.00")));
        assertThat(depot.audited()).contains("conduct.find", "conduct.explanation", "conduct.confirmation");
    }

    /** Three working days from Monday the 4th: the 7th, 24:00. */
    @Test
    void whoSaysNothingIsNotWaitedForLongerThanTheRulesSay(TestStore store) {
        Depot depot = new Depot(store);
        Penalty proposed = depot.recorded(Depot.round(1)).penalties().get(0);
        assertThat(proposed.explainBy()).isEqualTo(Depot.at("2024-03-08T00:00"));

        depot.clock.set(Depot.at("2024-03-07T23:59"));
        refused("conduct.not-heard", () -> depot.penalties.confirm(depot.manager, proposed.id(), null));
        depot.clock.set(Depot.at("2024-03-08T00:00"));
        refused(
                "conduct.explanation-period.over",
                () -> depot.penalties.explain(depot.wang, proposed.id(), "Too late.", null));
        assertThat(depot.penalties.confirm(depot.manager, proposed.id(), null).state())
                .isEqualTo(State.CONFIRMED);
    }

    /** EX-22 and EX-23: doubled from the company's base rule, and nothing at all without one. */
    @Test
    void aDoubledRuleNeedsItsBase(TestStore store) {
        Depot depot = new Depot(store);

        Finding based = depot.recorded(Depot.found("violation", "no-rope", Map.of("severity", "normal")));
        assertThat(based.penalties()).singleElement().satisfies(penalty -> {
            assertThat(penalty.amount()).isEqualByComparingTo("6");
            assertThat(penalty.unit()).isEqualTo("point");
        });

        Finding baseless = depot.recorded(Depot.found("violation", "no-helmet", Map.of("severity", "normal")));
        assertThat(baseless.penalties()).isEmpty();
        assertThat(baseless.gaps()).isNotEmpty();
        Caller author = depot.caller("author", "rule.view");
        assertThat(depot.gaps.list(author, false))
                .singleElement()
                .satisfies(gap -> assertThat(gap.fact()).isEqualTo("penalty.base-unit"));
    }

    /** What a multiplying rule needed counts beside it; what was only looked at does not. */
    @Test
    void rowsThatJudgedCountAsUsed(TestStore store) {
        Depot depot = new Depot(store);

        depot.recorded(Depot.round(1));
        assertThat(used(depot)).containsExactly("LIFT-8 1");

        depot.recorded(Depot.found("violation", "no-rope", Map.of("severity", "normal")));
        assertThat(used(depot)).containsExactlyInAnyOrder("LIFT-8 1", "LIFT-9 1", "LIFT-9-base 1");
    }

    private static List<String> used(Depot depot) {
        return depot.uses.of(depot.caller("author", "rule.view"), Depot.PACK, TableKind.PENALTY).stream()
                .map(use -> use.row() + " " + use.times())
                .toList();
    }

    /** EX-34: what is only scored costs nothing. */
    @Test
    void anItemWithoutFineProposesNothing(TestStore store) {
        Finding finding = new Depot(store)
                .recorded(Depot.found("finding", null, Map.of("fine-flag", false, "items", BigDecimal.ONE)));

        assertThat(finding.penalties()).isEmpty();
        assertThat(finding.gaps()).isEmpty();
    }

    @Test
    void anEffectWithoutAmountIsConfirmedAndAnnulledToo(TestStore store) {
        Depot depot = new Depot(store);
        Finding finding = depot.recorded(Depot.found("violation", "no-rope", Map.of("severity", "serious")));
        Penalty offPost = finding.penalties().stream()
                .filter(penalty -> penalty.effect().equals("off-post"))
                .findFirst()
                .orElseThrow();
        depot.penalties.explain(depot.wang, offPost.id(), "The rope had gone.", null);
        depot.penalties.confirm(depot.manager, offPost.id(), null);
        depot.penalties.appeal(depot.wang, offPost.id(), "There was none.", "store list", null);

        invalid("amount", () -> depot.penalties.rule(depot.director, offPost.id(), BigDecimal.ONE, "Half.", null));
        Penalty ruled = depot.penalties.rule(depot.director, offPost.id(), BigDecimal.ZERO, "True.", null);

        assertThat(ruled.state()).isEqualTo(State.ANNULLED);
        assertThat(ruled.counted()).isNull();
        assertThat(standing(depot).postings())
                .extracting(Standing.Posting::cause)
                .containsExactly("confirmed", "ruled");
    }

    @EachDatabase
    void aRulingRestatesWhatCounts(TestStore store) {
        Depot depot = new Depot(store);
        UUID reduced = depot.confirmed(depot.recorded(Depot.round(3)));
        UUID annulled = depot.confirmed(depot.recorded(Depot.round(2)));
        UUID upheld = depot.confirmed(depot.recorded(Depot.round(1)));
        UUID praise = depot.confirmed(depot.recorded(Depot.found("mention", null, Map.of("mention", "praise"))));
        List.of(reduced, annulled, upheld)
                .forEach(id -> depot.penalties.appeal(depot.wang, id, "Not me.", "roster of the week", null));
        assertThat(sums(depot))
                .containsOnly(Map.entry("CNY", new BigDecimal("-120.00")), Map.entry("point", new BigDecimal("2.00")));

        depot.penalties.rule(depot.director, reduced, new BigDecimal("20"), "Two items were another's.", null);
        depot.penalties.rule(depot.director, annulled, BigDecimal.ZERO, "On leave that day.", null);
        depot.penalties.rule(depot.director, upheld, null, "The photo shows it.", null);

        assertThat(depot.penalties.find(depot.wang, reduced).state()).isEqualTo(State.REDUCED);
        assertThat(sums(depot))
                .containsOnly(Map.entry("CNY", new BigDecimal("-40.00")), Map.entry("point", new BigDecimal("2.00")));
        assertThat(standing(depot).postings()).hasSize(6);
        assertThat(depot.penalties.find(depot.wang, praise).counted()).isEqualByComparingTo("2");
    }

    @Test
    void nobodyDecidesInTheirOwnMatter(TestStore store) {
        Depot depot = new Depot(store);
        Caller wang = depot.caller("wang", "conduct.find", "conduct.view", "conduct.confirm", "conduct.rule");
        Caller leader = depot.caller("leader", "conduct.find", "conduct.confirm", "conduct.rule");
        UUID id = depot.recorded(Depot.round(1)).penalties().get(0).id();

        refused("conduct.not-concerned", () -> depot.penalties.explain(depot.manager, id, "He is sorry.", null));
        depot.penalties.explain(wang, id, "It was raining.", null);
        refused("conduct.own-matter", () -> depot.penalties.confirm(wang, id, null));
        refused("conduct.own-finding", () -> depot.penalties.confirm(leader, id, null));
        refused("conduct.own-finding", () -> depot.penalties.drop(leader, id, "Never mind.", null));
        depot.penalties.confirm(depot.manager, id, null);
        depot.penalties.appeal(wang, id, "Not me.", "roster", null);
        refused("conduct.own-confirmation", () -> depot.penalties.rule(depot.manager, id, null, "No.", null));
        refused("conduct.own-finding", () -> depot.penalties.rule(leader, id, null, "No.", null));
        refused("conduct.own-matter", () -> depot.penalties.rule(wang, id, BigDecimal.ZERO, "Yes.", null));
        assertThat(depot.penalties.find(depot.manager, id).state()).isEqualTo(State.APPEALED);
    }

    /** Whoever hands in the words of others sees what they are about, and is never the other side. */
    @Test
    void anEmployeesWordsMayBeHandedIn(TestStore store) {
        Depot depot = new Depot(store);
        Caller portal = depot.caller("portal", "conduct.relay");
        Caller leader = depot.caller("leader", "conduct.find", "conduct.relay");
        UUID id = depot.recorded(Depot.round(1)).penalties().get(0).id();

        refused("conduct.not-concerned", () -> depot.penalties.explain(leader, id, "He is sorry.", null));
        Penalty explained = depot.penalties.explain(portal, id, "It was raining.", null);

        assertThat(explained.explanation().by()).isEqualTo("staff:portal");
        assertThat(explained.employee()).isEqualTo(Depot.WANG);
    }

    /** Five working days from Monday the 4th: the 11th, 24:00. */
    @Test
    void anAppealComesInTime(TestStore store) {
        Depot depot = new Depot(store);
        UUID id = depot.confirmed(depot.recorded(Depot.round(1)));
        assertThat(depot.penalties.find(depot.wang, id).appealBy()).isEqualTo(Depot.at("2024-03-12T00:00"));

        invalid("evidence", () -> depot.penalties.appeal(depot.wang, id, "Not me.", " ", null));
        depot.clock.set(Depot.at("2024-03-12T00:00"));
        refused("conduct.appeal-period.over", () -> depot.penalties.appeal(depot.wang, id, "Not me.", "roster", null));
        assertThat(depot.penalties.find(depot.wang, id).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aDroppedPenaltyNeverCounts(TestStore store) {
        Depot depot = new Depot(store);
        UUID id = depot.recorded(Depot.round(1)).penalties().get(0).id();

        invalid("reason", () -> depot.penalties.drop(depot.manager, id, "", null));
        assertThat(depot.penalties
                        .drop(depot.manager, id, "A leaking roof.", null)
                        .state())
                .isEqualTo(State.DROPPED);
        assertThatThrownBy(() -> depot.penalties.confirm(depot.manager, id, null))
                .isInstanceOf(Conflict.class);
        assertThat(sums(depot)).isEmpty();
    }

    @Test
    void whatIsMissingOrImpossibleIsNamed(TestStore store) {
        Depot depot = new Depot(store);
        NewFinding good = Depot.round(1);

        invalid("evidence", () -> depot.recorded(with(good, "As seen.", "", Depot.WANG, Depot.PACK)));
        invalid("text", () -> depot.recorded(with(good, "", "photo", Depot.WANG, Depot.PACK)));
        invalid("employee", () -> depot.recorded(with(good, "As seen.", "photo", "staff:nobody", Depot.PACK)));
        invalid("module", () -> depot.recorded(with(good, "As seen.", "photo", Depot.WANG, "boats")));
        invalid(
                "facts.base-points",
                () -> depot.recorded(Depot.found("violation", "no-rope", Map.of("base-points", BigDecimal.TEN))));
        NewFinding ahead = new NewFinding(
                Depot.PACK,
                "finding",
                Depot.WANG,
                Depot.at("2024-03-05T09:00"),
                null,
                "As seen.",
                "photo",
                UUID.randomUUID(),
                Map.of());
        invalid("occurredAt", () -> depot.recorded(ahead));
        invalid("caseId", () -> depot.recorded(ahead));
        assertThatThrownBy(() -> depot.findings.record(depot.wang, UUID.randomUUID(), good))
                .isInstanceOf(Forbidden.class);
        assertThat(depot.findings.page(depot.manager, null, null, 10).items()).isEmpty();
    }

    private static NewFinding with(NewFinding from, String text, String evidence, String employee, String module) {
        return new NewFinding(module, from.event(), employee, null, null, text, evidence, null, from.facts());
    }

    @EachDatabase
    void peopleSeeWhatConcernsThem(TestStore store) {
        Depot depot = new Depot(store);
        UUID id = UUID.randomUUID();
        Finding first = depot.findings.record(depot.leader, id, Depot.round(1));
        assertThat(depot.findings.record(depot.leader, id, Depot.round(9))).isEqualTo(first);
        depot.clock.set(Depot.at("2024-03-04T10:00"));
        Finding second = depot.findings.record(depot.manager, UUID.randomUUID(), Depot.round(2));
        Caller li = depot.caller("li");
        Caller other = depot.caller("other", "conduct.find");

        assertThat(depot.findings.page(depot.manager, null, null, 1).items()).containsExactly(second);
        String next = depot.findings.page(depot.manager, null, null, 1).next();
        assertThat(depot.findings.page(depot.manager, null, next, 1).items()).containsExactly(first);
        assertThat(depot.findings.page(depot.wang, null, null, 10).items()).containsExactly(second, first);
        assertThat(depot.findings.page(depot.leader, null, null, 10).items()).containsExactly(first);
        assertThat(depot.findings.page(depot.leader, Depot.WANG, null, 10).items())
                .containsExactly(first);
        assertThat(depot.findings.page(other, Depot.WANG, null, 10).items()).isEmpty();
        assertThat(depot.findings.page(li, Depot.WANG, null, 10).items()).isEmpty();
        UUID penalty = first.penalties().get(0).id();
        assertThat(depot.penalties.find(depot.wang, penalty).id()).isEqualTo(penalty);
        assertThatThrownBy(() -> depot.penalties.find(li, penalty)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> depot.findings.find(li, first.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> depot.penalties.standing(li, Depot.WANG, MARCH))
                .isInstanceOf(NotFound.class);
        Depot elsewhere = new Depot(store);
        assertThatThrownBy(() -> elsewhere.findings.find(elsewhere.manager, first.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> elsewhere.penalties.find(elsewhere.manager, penalty))
                .isInstanceOf(NotFound.class);
    }

    private static Standing standing(Depot depot) {
        return depot.penalties.standing(depot.wang, Depot.WANG, MARCH);
    }

    private static Map<String, BigDecimal> sums(Depot depot) {
        return standing(depot).sums();
    }

    private static void refused(String code, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOf(Refused.class)
                .satisfies(thrown -> assertThat(((RiserException) thrown).faults())
                        .extracting(fault -> fault.code())
                        .containsExactly(code));
    }

    private static void invalid(String field, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOf(InvalidInput.class)
                .satisfies(thrown -> assertThat(((RiserException) thrown).faults())
                        .extracting(fault -> fault.field())
                        .contains(field));
    }
}
