package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleProposal;
import org.riser.rulebook.Review;
import org.riser.rulebook.Rulebook;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** One proposes, another publishes, and from its moment on the company's decisions follow (design §6). */
@StoreTest({"jobs", "identity", "publication"})
class PublicationsTest {
    private static final String PACK = "lift";

    @EachDatabase
    void whatIsPublishedDecidesFromItsMomentOn(TestStore store) {
        Office office = new Office(store);
        RuleChange proposed = office.propose(0, Office.minutes(4));
        assertThat(office.limit(office.clock.instant())).isEqualTo(5);

        RuleChange published = office.publications.publish(office.manager, proposed.id(), "agreed");

        assertThat(published.edition()).isEqualTo(1);
        assertThat(published.state()).isEqualTo(RuleChange.State.PUBLISHED);
        assertThat(office.limit(office.clock.instant())).isEqualTo(4);
        assertThat(office.limit(office.clock.instant().minusSeconds(1))).isEqualTo(5);
        assertThat(office.publications.list(office.author, PACK)).containsExactly(published);
    }

    @EachDatabase
    void aDraftIsReviewedOverWhatTheGroupSets(TestStore store) {
        Office group = new Office(store);
        Office company = group.below();
        group.publish(0, Office.row("stop", "repaired"));
        Map<String, String> second = new HashMap<>(Office.minutes(9).cells());
        second.put("clock", "repair");
        second.put("stop", "repaired");

        Review review =
                company.publications.review(company.author, PACK, List.of(new RowChange("sla", "LIFT-2", second)));

        assertThat(review.findings()).extracting(finding -> finding.code()).containsExactly("rule.contradiction");
        assertThat(review.clauses())
                .singleElement()
                .satisfies(clause -> assertThat(clause.rows()).hasSize(2));
        assertThatThrownBy(() -> company.publications.review(company.manager, PACK, List.of()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() ->
                        company.publications.review(company.author, PACK, List.of(Office.row("clause", "LIFT-9"))))
                .isInstanceOf(InvalidInput.class);
    }

    @EachDatabase
    void aLaterMomentIsKept(TestStore store) {
        Office office = new Office(store);
        Instant tomorrow = office.clock.instant().plus(Duration.ofDays(1));
        RuleProposal proposal = new RuleProposal(PACK, 0, List.of(Office.minutes(4)), "From tomorrow.", tomorrow);

        RuleChange change = office.publications.propose(office.author, UUID.randomUUID(), proposal);
        office.publications.publish(office.manager, change.id(), "");

        assertThat(office.limit(office.clock.instant())).isEqualTo(5);
        assertThat(office.limit(tomorrow)).isEqualTo(4);
    }

    @EachDatabase
    void nobodyPublishesTheirOwnAndNobodyWithoutTheRight(TestStore store) {
        Office office = new Office(store);
        RuleChange change = office.propose(0, Office.minutes(4));

        assertThatThrownBy(() -> office.publications.publish(office.author, change.id(), ""))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.publications.publish(office.both("author"), change.id(), ""))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("somebody else");
        assertThatThrownBy(() -> office.publications.propose(office.manager, UUID.randomUUID(), office.proposal(0)))
                .isInstanceOf(Forbidden.class);
        assertThat(office.limit(office.clock.instant())).isEqualTo(5);
    }

    @EachDatabase
    void twoWhoChangeTheSameEditionAreTold(TestStore store) {
        Office office = new Office(store);
        RuleChange first = office.propose(0, Office.minutes(4));
        RuleChange second = office.propose(0, Office.minutes(3));
        office.publications.publish(office.manager, first.id(), "");

        assertThatThrownBy(() -> office.publications.publish(office.manager, second.id(), ""))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> office.propose(0, Office.minutes(2))).isInstanceOf(Conflict.class);
        assertThat(office.limit(office.clock.instant())).isEqualTo(4);
    }

    @EachDatabase
    void whatDoesNotFitIsRefusedByCellAndNothingIsKept(TestStore store) {
        Office office = new Office(store);
        RowChange bad = Office.row("limit", "soon");
        RuleProposal proposal = new RuleProposal(PACK, 0, List.of(Office.minutes(4), bad), "", null);

        assertThatThrownBy(() -> office.publications.propose(office.author, UUID.randomUUID(), proposal))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactly("reason", "edits[1].row", "edits[1].cells.limit")
                                .noneMatch(field -> field.startsWith("edits[0]")));
        assertThatThrownBy(() -> office.publications.list(office.author, "no-such"))
                .isInstanceOf(NotFound.class);
        assertThat(office.publications.list(office.author, PACK)).isEmpty();
    }

    @EachDatabase
    void aRowIsSetOnceAndTextsAreShort(TestStore store) {
        Office office = new Office(store);
        List<RowChange> twice = List.of(Office.minutes(4), Office.minutes(3));

        assertThat(office.publications.check(office.author, PACK, twice))
                .extracting(Fault::field)
                .containsExactly("edits[1].row");
        RuleChange change = office.propose(0, Office.minutes(4));
        assertThatThrownBy(() -> office.publications.refuse(office.manager, change.id(), "x".repeat(501)))
                .isInstanceOf(InvalidInput.class);
    }

    @EachDatabase
    void everyStepIsIdempotent(TestStore store) {
        Office office = new Office(store);
        UUID id = UUID.randomUUID();
        RuleChange once = office.publications.propose(office.author, id, office.proposal(0, Office.minutes(4)));
        assertThat(office.publications.propose(office.author, id, office.proposal(0, Office.minutes(4))))
                .isEqualTo(once);

        RuleChange published = office.publications.publish(office.manager, id, "");
        assertThat(office.publications.publish(office.manager, id, "")).isEqualTo(published);
        assertThat(office.publications.propose(office.author, id, office.proposal(0, Office.minutes(4))))
                .isEqualTo(published);
        assertThatThrownBy(() -> office.publications.refuse(office.manager, id, ""))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void aRefusedOneChangesNothingAndItsAuthorMayTakeItBack(TestStore store) {
        Office office = new Office(store);
        RuleChange refused = office.propose(0, Office.minutes(4));
        RuleChange back = office.propose(0, Office.minutes(3));

        assertThat(office.publications
                        .refuse(office.manager, refused.id(), "too short")
                        .note())
                .isEqualTo("too short");
        assertThatThrownBy(() -> office.publications.withdraw(office.both("other"), back.id()))
                .isInstanceOf(Forbidden.class);
        RuleChange withdrawn = office.publications.withdraw(office.author, back.id());
        assertThat(withdrawn.state()).isEqualTo(RuleChange.State.WITHDRAWN);
        assertThat(office.publications.withdraw(office.author, back.id())).isEqualTo(withdrawn);
        assertThat(office.audited()).contains("rule.propose", "rule.refuse", "rule.withdraw");
        assertThat(office.limit(office.clock.instant())).isEqualTo(5);
    }

    @EachDatabase
    void anEarlierEditionComesBackAsANewOne(TestStore store) {
        Office office = new Office(store);
        office.publish(0, Office.minutes(4));
        office.publish(1, Office.minutes(3));

        RuleChange back = office.publications.restore(office.author, UUID.randomUUID(), PACK, 1, "Three is too short.");
        assertThat(office.publications.publish(office.manager, back.id(), "").edition())
                .isEqualTo(3);
        assertThat(office.limit(office.clock.instant())).isEqualTo(4);

        RuleChange none = office.publications.restore(office.author, UUID.randomUUID(), PACK, 0, "As the pack says.");
        office.publications.publish(office.manager, none.id(), "");
        assertThat(office.limit(office.clock.instant())).isEqualTo(5);
        assertThatThrownBy(
                        () -> office.publications.restore(office.author, UUID.randomUUID(), PACK, 9, "There is none."))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void aGroupsRowsHoldBelowAndACompanysOwnStandOverThem(TestStore store) {
        Office group = new Office(store);
        Office company = group.below();
        Office stranger = new Office(store);
        assertThat(company.limit(company.clock.instant())).isEqualTo(5);

        group.publish(0, Office.minutes(4));
        assertThat(company.limit(company.clock.instant())).isEqualTo(4);
        assertThat(company.row(company.clock.instant()).packVersion()).isEqualTo("1.0.0+g1");
        assertThat(stranger.limit(stranger.clock.instant())).isEqualTo(5);

        company.publish(0, Office.minutes(3));
        assertThat(company.limit(company.clock.instant())).isEqualTo(3);
        assertThat(company.row(company.clock.instant()).packVersion()).isEqualTo("1.0.0+g1.1");
        assertThat(group.limit(group.clock.instant())).isEqualTo(4);
    }

    @EachDatabase
    void anotherCompanysChangesAreNotThere(TestStore store) {
        Office office = new Office(store);
        Office rival = new Office(store);
        RuleChange change = office.propose(0, Office.minutes(4));

        assertThat(rival.publications.list(rival.author, PACK)).isEmpty();
        assertThatThrownBy(() -> rival.publications.find(rival.author, change.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rival.publications.publish(rival.manager, change.id(), ""))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void anotherNodeFollowsTheNoticeAndAStartReadsWhatIsThere(TestStore store) {
        Office here = new Office(store);
        Office there = here.anotherNode();
        assertThat(there.limit(there.clock.instant())).isEqualTo(5);

        here.publish(0, Office.minutes(4));
        assertThat(there.limit(here.clock.instant())).isEqualTo(5);
        here.deliverTo(there);
        assertThat(there.limit(here.clock.instant())).isEqualTo(4);

        Office started = here.anotherNode();
        assertThat(started.limit(here.clock.instant())).isEqualTo(4);
    }

    @EachDatabase
    void aDraftDecidesAsideAsIfItHadBeenPublishedLongAgo(TestStore store) {
        Office office = new Office(store);
        office.publish(0, Office.minutes(4));
        Instant now = office.clock.instant();
        Instant longAgo = now.minus(Duration.ofDays(30));

        Rulebook draft = office.publications.preview(office.author, PACK, List.of(Office.minutes(2)), longAgo);
        office.publish(1, Office.minutes(9));

        assertThat(office.limit(draft, longAgo)).isEqualTo(2);
        assertThat(office.limit(draft, now)).isEqualTo(2);
        assertThat(office.limit(draft, longAgo.minusSeconds(1))).isEqualTo(5);
        assertThat(office.limit(longAgo)).isEqualTo(5);
        assertThat(office.limit(office.clock.instant())).isEqualTo(9);
    }

    @EachDatabase
    void whatTheGroupHasSetStandsUnderADraft(TestStore store) {
        Office group = new Office(store);
        Office company = group.below();
        group.publish(0, Office.minutes(3));
        company.publish(0, Office.minutes(4));
        Instant now = company.clock.instant();

        assertThat(company.limit(company.publications.preview(company.author, PACK, List.of(), now), now))
                .isEqualTo(3);
    }

    @EachDatabase
    void onlyWhoMayProposeSeesADraftDecide(TestStore store) {
        Office office = new Office(store);

        assertThatThrownBy(() -> office.publications.preview(office.manager, PACK, List.of(), Instant.EPOCH))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.publications.preview(office.author, "none", List.of(), Instant.EPOCH))
                .isInstanceOf(NotFound.class);
    }
}
