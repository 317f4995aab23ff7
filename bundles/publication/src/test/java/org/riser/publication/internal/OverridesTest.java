package org.riser.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.publication.RowChange;
import org.riser.publication.RowTerms;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleNotice;
import org.riser.publication.RuleOwners.RuleOwner;
import org.riser.publication.RuleProposal;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What is set over a pack has an owner and may end, as a clock does (design §6). */
@StoreTest({"jobs", "identity", "publication"})
class OverridesTest {
    private static final String PACK = "lift";
    private static final Duration MONTH = Duration.ofDays(30);

    @EachDatabase
    void aRowEndsOnTheInstantAndTheEditionThatIsLeftIsRecordedOnce(TestStore store) {
        Office office = new Office(store);
        Instant end = office.clock.instant().plus(MONTH);
        office.publish(0, until(Office.minutes(4), end), another());

        assertThat(office.limit(end.minusMillis(1))).isEqualTo(4);
        assertThat(office.row(end.minusMillis(1)).packVersion()).endsWith("+1");
        assertThat(office.limit(end)).isEqualTo(5);
        assertThat(office.row(end).packVersion()).endsWith("+1~1");

        office.clock.set(end.plusSeconds(7200));
        office.timers.run();
        office.anotherNode().timers.run();

        List<RuleChange> changes = office.publications.list(office.author, PACK);
        assertThat(changes).hasSize(2);
        RuleChange expiry = changes.get(0);
        assertThat(expiry.edition()).isEqualTo(2);
        assertThat(expiry.expiryOf()).isEqualTo(1);
        assertThat(expiry.from()).isEqualTo(end);
        assertThat(expiry.edits()).containsExactly(another());
        Office after = office.anotherNode();
        assertThat(after.limit(end)).isEqualTo(5);
        assertThat(after.row(end).packVersion()).endsWith("+2");
        assertThat(after.limit(end.minusMillis(1))).isEqualTo(4);
        assertThat(after.row(end.minusMillis(1)).packVersion()).endsWith("+1");
        assertThat(office.audited()).containsOnlyOnce("rule.expire");
        assertThat(office.told()).contains("rules", "rule-changes", "rule-news");
    }

    @EachDatabase
    void whatTakesOverLaterIsNotUndoneByAnEndBeforeIt(TestStore store) {
        Office office = new Office(store);
        Instant end = office.clock.instant().plus(MONTH);
        Instant later = end.plus(MONTH);
        office.publish(0, until(Office.minutes(4), end));
        RuleProposal second = new RuleProposal(PACK, 1, List.of(Office.minutes(3)), "From then on.", later);
        RuleChange waits = office.publications.propose(office.author, UUID.randomUUID(), second);
        office.publications.publish(office.manager, waits.id(), "");

        office.clock.set(end);
        office.timers.run();

        assertThat(office.publications.list(office.author, PACK))
                .extracting(RuleChange::edition, RuleChange::expiryOf)
                .contains(tuple(3L, 1L));
        Office after = office.anotherNode();
        assertThat(after.limit(end)).isEqualTo(5);
        assertThat(after.limit(later)).isEqualTo(3);
        assertThat(after.rows.stand(after.author, PACK).edition()).isEqualTo(2);
        office.publish(2, Office.minutes(2));
        assertThat(office.limit(later)).isEqualTo(2);
    }

    @EachDatabase
    void anEndWhileAProposalWaitsDoesNotBarIt(TestStore store) {
        Office office = new Office(store);
        Instant end = office.clock.instant().plus(MONTH);
        office.publish(0, until(Office.minutes(4), end), another());
        RuleChange waits = office.publications.propose(
                office.both("second"),
                UUID.randomUUID(),
                office.proposal(1, until(Office.minutes(4), end), until(another(), end.plus(MONTH))));
        RuleChange late = office.propose(1, until(Office.minutes(4), end));
        office.clock.set(end);
        office.timers.run();

        RuleChange published = office.publications.publish(office.manager, waits.id(), "");

        assertThat(published.basedOn()).isEqualTo(2);
        assertThat(published.edition()).isEqualTo(3);
        assertThat(published.edits()).containsExactly(until(another(), end.plus(MONTH)));
        assertThat(office.limit(end)).isEqualTo(5);
        assertThat(office.rows.stand(office.author, PACK).owners()).containsExactly("staff:second");
        assertThat(office.audited()).containsOnlyOnce("rule.rebase");
        assertThatThrownBy(() -> office.publications.publish(office.manager, late.id(), ""))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        refusal -> assertThat(refusal.faults().get(0).code()).isEqualTo("rule.changed"));
    }

    @EachDatabase
    void anEndThatNoTimerHasRecordedYetDoesNotBarAProposalEither(TestStore store) {
        Office office = new Office(store);
        Instant end = office.clock.instant().plus(MONTH);
        office.publish(0, until(Office.minutes(4), end));
        RuleChange waits = office.propose(1, until(Office.minutes(4), end), another());
        office.clock.set(end.plusSeconds(1));

        RuleChange published = office.publications.publish(office.manager, waits.id(), "");
        office.timers.run();

        assertThat(published.edits()).containsExactly(another());
        assertThat(office.limit(end.plusSeconds(1))).isEqualTo(5);
        assertThat(office.rows.stand(office.author, PACK).own()).containsExactly(another());
    }

    @EachDatabase
    void aProposalThatSetsTheEndedRowOtherwiseIsKeptAndSaysSo(TestStore store) {
        Office office = new Office(store);
        Instant end = office.clock.instant().plus(MONTH);
        office.publish(0, until(Office.minutes(4), end), another());
        RuleChange meets = office.propose(1, Office.minutes(3), another());
        RuleChange drops = office.propose(1, another());
        office.clock.set(end);
        office.timers.run();

        assertThatThrownBy(() -> office.publications.publish(office.manager, meets.id(), ""))
                .isInstanceOfSatisfying(Conflict.class, refusal -> {
                    assertThat(refusal.faults().get(0).code()).isEqualTo("rule.ended");
                    assertThat(refusal.faults().get(0).message().en()).contains("“LIFT-1” has ended (edition 2)");
                });

        assertThat(office.publications.find(office.author, meets.id())).isEqualTo(meets);
        assertThat(office.limit(end)).isEqualTo(5);
        assertThat(office.publications.publish(office.manager, drops.id(), "").edition())
                .isEqualTo(3);
    }

    @EachDatabase
    void aGroupsRowEndsForItsCompaniesToo(TestStore store) {
        Office group = new Office(store);
        Office company = group.below();
        Instant end = group.clock.instant().plus(MONTH);
        group.publish(0, until(Office.minutes(4), end));
        company.publish(
                0, new RowChange("sla", "OUR-1", Office.row("clock", "arrival").cells()));

        assertThat(company.limit(end.minusMillis(1))).isEqualTo(4);
        assertThat(company.limit(end)).isEqualTo(5);
        group.clock.set(end);
        group.timers.run();
        assertThat(company.anotherNode().row(end).packVersion()).endsWith("+g2.1");
    }

    @EachDatabase
    void theOwnerIsToldAWeekBeforeAndWhenItHasEnded(TestStore store) {
        Office office = new Office(store);
        Staff owner = office.hire("owner", Permissions.RULE_VIEW);
        Caller asOwner = office.as(owner, Permissions.RULE_VIEW);
        Instant end = office.clock.instant().plus(MONTH);
        office.publish(0, terms(Office.minutes(4), owner.principal(), "Small halls.", end));
        office.publish(1, terms(Office.minutes(4), owner.principal(), "Small halls.", end), another());
        office.timers.run();
        assertThat(office.news.told(asOwner, 9)).isEmpty();

        office.clock.set(end.minus(Duration.ofDays(7)));
        office.timers.run();
        assertThat(office.news.told(asOwner, 9))
                .singleElement()
                .satisfies(told -> assertThat(told.what()).isEqualTo(RuleNotice.What.EXPIRING))
                .satisfies(told -> assertThat(told.row()).isEqualTo("LIFT-1"))
                .satisfies(told -> assertThat(told.until()).isEqualTo(end));
        assertThat(office.news.told(office.author, 9)).isEmpty();
        assertThat(office.news.told(office.as(owner), 9)).isEmpty();

        office.clock.set(end);
        office.timers.run();
        assertThat(office.news.told(asOwner, 9))
                .extracting(RuleNotice::what)
                .containsExactly(RuleNotice.What.EXPIRED, RuleNotice.What.EXPIRING);
        assertThat(new Office(store).news.told(asOwner, 1)).hasSize(1);
        office.clock.advance(Duration.ofDays(31));
        office.publish(3, until(Office.minutes(4), office.clock.instant().plusSeconds(5)));
        office.timers.run();
        assertThat(office.news.told(asOwner, 9)).isEmpty();
    }

    @EachDatabase
    void whoeverChangedARowLastAnswersForItUntilItNamesSomebody(TestStore store) {
        Office office = new Office(store);
        Staff owner = office.hire("owner", Permissions.RULE_VIEW);
        office.publish(0, Office.minutes(4), another());
        RuleProposal second = office.proposal(1, Office.minutes(4), terms(another(), owner.principal(), "", null));
        UUID id = office.publications
                .propose(office.both("second"), UUID.randomUUID(), second)
                .id();
        office.publications.publish(office.manager, id, "");
        assertThat(office.rows.stand(office.author, PACK).owners()).containsExactly("staff:author", owner.principal());

        office.clock.advance(Duration.ofSeconds(1));
        RuleProposal third = office.proposal(2, Office.minutes(3));
        id = office.publications
                .propose(office.both("second"), UUID.randomUUID(), third)
                .id();
        office.publications.publish(office.manager, id, "");
        assertThat(office.rows.stand(office.author, PACK).owners()).containsExactly("staff:second");
    }

    @EachDatabase
    void anEndInThePastAndAnOwnerNobodyKnowsAreRefusedByField(TestStore store) {
        Office office = new Office(store);
        Staff blind = office.hire("blind", Permissions.CASE_VIEW);
        Staff owner = office.hire("owner", Permissions.RULE_VIEW);
        Instant now = office.clock.instant();
        RuleProposal bad = office.proposal(
                0,
                terms(Office.minutes(4), "staff:nobody", "x".repeat(501), now),
                terms(another(), blind.principal(), "", now.minusSeconds(1)));

        assertThatThrownBy(() -> office.publications.propose(office.author, UUID.randomUUID(), bad))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactlyInAnyOrder(
                                        "edits[0].terms.until",
                                        "edits[1].terms.until",
                                        "edits[0].terms.owner",
                                        "edits[0].terms.reason",
                                        "edits[1].terms.owner"));
        assertThat(office.owners.find(office.author, "", 50))
                .containsExactly(new RuleOwner(owner.principal(), owner.name()));

        RuleChange good = office.propose(
                0, terms(Office.minutes(4), owner.principal(), "", now.plus(MONTH)), until(another(), null));
        office.clock.advance(MONTH);
        assertThatThrownBy(() -> office.publications.publish(office.manager, good.id(), ""))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Fault::field)
                                .containsExactly("edits[0].terms.until"));
    }

    @EachDatabase
    void theWayBackIsNotBarredByAnEndOrBySomebodyWhoHasLeft(TestStore store) {
        Office office = new Office(store);
        Staff owner = office.hire("owner", Permissions.RULE_VIEW);
        Instant end = office.clock.instant().plus(MONTH);
        office.publish(0, until(Office.minutes(4), end), terms(another(), owner.principal(), "Busy lines.", null));
        office.leaves(owner);
        assertThat(office.owners.find(office.author, "", 50)).isEmpty();
        office.clock.set(end);
        office.timers.run();

        RuleChange back = office.publications.restore(office.author, UUID.randomUUID(), PACK, 1, "Back.");

        assertThat(back.edits()).containsExactly(terms(another(), null, "Busy lines.", null));
    }

    private static RowChange until(RowChange row, @Nullable Instant end) {
        return terms(row, null, "", end);
    }

    private static RowChange terms(RowChange row, @Nullable String owner, String reason, @Nullable Instant end) {
        return row.withTerms(new RowTerms(owner, reason, end));
    }

    /** Another row that is set. */
    private static RowChange another() {
        return new RowChange("sla", "OUR-2", Office.row("clock", "arrival").cells());
    }
}
