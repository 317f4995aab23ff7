package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.conduct.Penalty;
import org.riser.conduct.PenaltyQuery;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpIssue.Kind;
import org.riser.followup.FollowUpIssue.State;
import org.riser.followup.NewAttempt;
import org.riser.publication.RowUse;
import org.riser.rulebook.TableKind;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class IssuesTest {
    /** EX-55, the explanation being rejected. */
    @EachDatabase
    void aPoorAnswerThatIsTrueAndNotExplainedHasAPrice(TestStore store) {
        Office office = new Office(store);
        FollowUpIssue opened = answered(office, "poor");
        assertThat(opened.kind()).isEqualTo(Kind.ANSWER);
        assertThat(opened.item()).isEqualTo("dress");
        assertThat(opened.clause()).isEqualTo("LIFT-5");

        office.issues.verify(office.leader, opened.id(), true, "no uniform, says the porter", opened.version());
        office.issues.explain(office.wang, opened.id(), "it was in the wash", null);
        FollowUpIssue upheld = office.issues.judge(office.leader, opened.id(), false, "there are two", null);

        assertThat(upheld.state()).isEqualTo(State.UPHELD);
        assertThat(office.uses.of(office.caller("author", "rule.view"), Office.PACK, TableKind.PENALTY))
                .extracting(RowUse::row, RowUse::times)
                .containsExactly(tuple("LIFT-7-poor", 1L));
        FollowUpIssue.Proposed proposed = Objects.requireNonNull(upheld.proposed());
        assertThat(proposed.points()).isEqualByComparingTo("-5");
        assertThat(proposed.unit()).isEqualTo("point");
        assertThat(proposed.row()).isEqualTo("LIFT-7-poor");
        assertThat(proposed.rowClause()).isEqualTo("LIFT-7");
        assertThat(proposed.packVersion()).isNotEmpty();
        assertThat(proposed.because().en()).contains("LIFT-7-poor");
        assertThat(counted(office)).as("nobody has confirmed it").isEmpty();
        assertThat(office.audited()).contains("followup.verify", "followup.explain", "followup.judge");
    }

    /** What the employee said about the answer is their explanation of what it costs: they are not heard again. */
    @EachDatabase
    void whatIsJudgedAgainstAnEmployeeIsAFindingThatWasHeard(TestStore store) {
        Office office = new Office(store);
        FollowUpIssue opened = answered(office, "poor");
        Caller manager = office.caller("boss", "conduct.view", "conduct.confirm");
        PenaltyQuery all = PenaltyQuery.of("staff:wang", 10);
        office.issues.verify(office.leader, opened.id(), true, "no uniform, says the porter", null);
        office.issues.explain(office.wang, opened.id(), "it was in the wash", null);
        assertThat(office.penalties.page(manager, all).items()).isEmpty();

        office.issues.judge(office.leader, opened.id(), false, "there are two", null);
        office.issues.judge(office.leader, opened.id(), false, "there are two", null);

        Penalty penalty = office.penalties.page(office.wang, all).items().get(0);
        assertThat(office.penalties.page(manager, all).items()).hasSize(1);
        assertThat(penalty.finding()).isEqualTo(opened.id());
        assertThat(penalty.state()).isEqualTo(Penalty.State.EXPLAINED);
        assertThat(penalty.row()).isEqualTo("LIFT-7-poor");
        assertThat(penalty.amount()).isEqualByComparingTo("5");
        assertThat(penalty.explanation().words()).isEqualTo("it was in the wash");
        assertThat(penalty.explanation().by()).isEqualTo("staff:wang");
        Caller judge = office.caller("leader", "conduct.confirm");
        assertThatThrownBy(() -> office.penalties.confirm(judge, penalty.id(), null))
                .isInstanceOf(Refused.class);
        assertThat(office.penalties.confirm(manager, penalty.id(), null).counted())
                .isEqualByComparingTo("5");
    }

    /** A call that turns out to be void takes back what it led to, also what counted already. */
    @EachDatabase
    void whatAVoidCallLedToNoLongerCounts(TestStore store) {
        Office office = new Office(store);
        FollowUpIssue opened = answered(office, "poor");
        Caller manager = office.caller("boss", "conduct.view", "conduct.confirm");
        office.issues.verify(office.leader, opened.id(), true, "no uniform", null);
        office.issues.explain(office.wang, opened.id(), "it was in the wash", null);
        office.issues.judge(office.leader, opened.id(), false, "there are two", null);
        UUID id = office.penalties
                .page(manager, PenaltyQuery.of("staff:wang", 10))
                .items()
                .get(0)
                .id();
        office.penalties.confirm(manager, id, null);
        YearMonth month = office.penalties.find(manager, id).month();
        assertThat(office.penalties.standing(manager, "staff:wang", month).sums())
                .containsEntry("point", new BigDecimal("-5.00"));

        office.calls.voidCall(office.manager, opened.caseId(), "the customer was led", null);

        assertThat(office.penalties.find(manager, id).state()).isEqualTo(Penalty.State.ANNULLED);
        assertThat(office.penalties.standing(manager, "staff:wang", month).sums())
                .containsEntry("point", new BigDecimal("0.00"));
    }

    /** EX-55, the explanation being accepted. */
    @EachDatabase
    void aPoorAnswerThatIsExplainedDoesNot(TestStore store) {
        Office office = new Office(store);
        FollowUpIssue opened = answered(office, "poor");

        office.issues.verify(office.leader, opened.id(), true, "no uniform", null);
        office.issues.explain(office.wang, opened.id(), "called from my day off", null);
        FollowUpIssue accepted = office.issues.judge(office.leader, opened.id(), true, "it was an emergency", null);

        assertThat(accepted.state()).isEqualTo(State.ACCEPTED);
        assertThat(accepted.proposed()).isNull();
        assertThat(office.penalties
                        .page(office.wang, PenaltyQuery.of("staff:wang", 10))
                        .items())
                .isEmpty();
    }

    @Test
    void aFairAnswerCountsLessAndAGoodOneIsNoIssue(TestStore store) {
        Office office = new Office(store);
        FollowUpIssue fair = answered(office, "fair");
        office.issues.verify(office.leader, fair.id(), true, "half a uniform", null);
        office.issues.explain(office.wang, fair.id(), "it was hot", null);
        FollowUpIssue upheld = office.issues.judge(office.leader, fair.id(), false, "no reason", null);

        assertThat(Objects.requireNonNull(upheld.proposed()).points()).isEqualByComparingTo("-2");
        Office other = new Office(store);
        assertThat(opened(other, "good", null, "0")).isEmpty();
    }

    /** EX-56. */
    @EachDatabase
    void aChargeThatDiffersFromTheBookedOneIsAnIssue(TestStore store) {
        Office office = new Office(store);

        assertThat(opened(office, "good", "80", "50.00")).singleElement().satisfies(issue -> {
            assertThat(issue.kind()).isEqualTo(Kind.CHARGE);
            assertThat(issue.clause()).isEqualTo("LIFT-8");
            assertThat(issue.told()).isEqualTo(new BigDecimal("80.00"));
            assertThat(issue.booked()).isEqualTo(new BigDecimal("50.00"));
        });
    }

    /** Where the counter gave receipts for the work, they are what is booked. */
    @Test
    void receiptsSayWhatIsBooked(TestStore store) {
        Office office = new Office(store);
        UUID job = office.charged("wang", "2024-03-12T10:00", "50.00");
        office.receipts.put(job, new BigDecimal("80.00"));
        office.released("2024-03-15");
        office.dialled("2024-03-20T09:00", job, NewAttempt.reached(Map.of("dress", "good"), new BigDecimal("80")));
        assertThat(office.issues
                        .page(office.leader, Office.PACK, null, null, 10)
                        .items())
                .isEmpty();
    }

    @Test
    void whoNamesWholeYuanMayLeaveOutTheRest(TestStore store) {
        assertThat(opened(new Office(store), "good", "50", "49.60")).isEmpty();
        assertThat(opened(new Office(store), "good", "49.50", "49.60")).hasSize(1);
        assertThat(opened(new Office(store), "good", null, "49.60")).isEmpty();
    }

    @EachDatabase
    void nobodyVerifiesOrJudgesTheirOwn(TestStore store) {
        Office office = new Office(store);
        FollowUpIssue opened = answered(office, "poor");
        Caller own = office.caller("wang", "followup.judge");

        assertThatThrownBy(() -> office.issues.verify(own, opened.id(), false, "not true", null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.issues.verify(office.wang, opened.id(), false, "not true", null))
                .isInstanceOf(Forbidden.class);
        office.issues.verify(office.leader, opened.id(), true, "true", null);
        office.issues.explain(own, opened.id(), "as it was", null);
        assertThatThrownBy(() -> office.issues.judge(own, opened.id(), true, "of course", null))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void stepsComeInTheirOrder(TestStore store) {
        Office office = new Office(store);
        UUID id = answered(office, "poor").id();

        assertThatThrownBy(() -> office.issues.judge(office.leader, id, false, "too early", null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> office.issues.explain(office.wang, id, "too early", null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> office.issues.verify(office.leader, id, true, "x", null))
                .isInstanceOf(InvalidInput.class);
        FollowUpIssue verified = office.issues.verify(office.leader, id, false, "the porter saw a uniform", null);
        assertThat(verified.state()).isEqualTo(State.UNFOUNDED);
        assertThat(office.issues.verify(office.leader, id, false, "the porter saw a uniform", null))
                .isEqualTo(verified);
        assertThatThrownBy(() -> office.issues.verify(office.leader, id, true, "on second thoughts", null))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> office.issues.explain(office.wang, id, "needless", null))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void aVoidCallTakesItsIssuesAlong(TestStore store) {
        Office office = new Office(store);
        FollowUpIssue opened = answered(office, "poor");
        office.issues.verify(office.leader, opened.id(), true, "true", null);
        office.issues.explain(office.leader, opened.id(), "wang says it was in the wash", null);
        office.issues.judge(office.leader, opened.id(), false, "there are two", null);

        office.calls.voidCall(office.manager, opened.caseId(), "was led", null);

        FollowUpIssue discarded = office.issues.find(office.leader, opened.id());
        assertThat(discarded.state()).isEqualTo(State.VOID);
        assertThat(discarded.proposed()).isNull();
        assertThat(office.penalties
                        .page(office.wang, PenaltyQuery.of("staff:wang", 10))
                        .items())
                .extracting(Penalty::state)
                .containsExactly(Penalty.State.DROPPED);
    }

    @EachDatabase
    void peopleSeeWhatIsSaidOfThemAndNothingElse(TestStore store) {
        Office office = new Office(store);
        FollowUpIssue opened = answered(office, "poor");
        Caller li = office.caller("li", "case.view");

        assertThat(office.issues.find(office.wang, opened.id())).isEqualTo(opened);
        assertThat(office.issues.page(office.wang, null, State.OPEN, null, 10).items())
                .containsExactly(opened);
        assertThat(office.issues.page(li, null, null, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> office.issues.find(li, opened.id())).isInstanceOf(NotFound.class);
        Office other = new Office(store);
        assertThatThrownBy(() -> other.issues.find(other.leader, opened.id())).isInstanceOf(NotFound.class);
        assertThat(other.issues.page(other.leader, null, null, null, 10).items())
                .isEmpty();
    }

    private static Map<String, BigDecimal> counted(Office office) {
        return office.penalties
                .standing(office.wang, "staff:wang", YearMonth.of(2024, 3))
                .sums();
    }

    private static FollowUpIssue answered(Office office, String dress) {
        return opened(office, dress, null, "0").get(0);
    }

    /** What a customer of a repair by wang says leads to these issues. */
    private static List<FollowUpIssue> opened(Office office, String dress, @Nullable String told, String booked) {
        UUID job = office.charged("wang", "2024-03-12T10:00", booked);
        office.released("2024-03-15");
        office.dialled(
                "2024-03-20T09:00",
                job,
                NewAttempt.reached(Map.of("dress", dress), told == null ? null : new BigDecimal(told)));
        return office.issues.page(office.leader, Office.PACK, null, null, 10).items();
    }
}
