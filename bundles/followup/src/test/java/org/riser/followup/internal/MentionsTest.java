package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.UUID;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.conduct.Penalty;
import org.riser.conduct.PenaltyQuery;
import org.riser.followup.FollowUpMention;
import org.riser.followup.FollowUpMention.Kind;
import org.riser.followup.FollowUpMention.State;
import org.riser.followup.NewMention;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotDraw;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class MentionsTest {
    @EachDatabase
    void praiseCountsOnceSomebodyElseHasEstablishedTheFacts(TestStore store) {
        Office office = new Office(store);
        FollowUpMention praise = recorded(office, Kind.PRAISE);
        Caller boss = office.caller("boss", "conduct.view", "conduct.confirm");
        PenaltyQuery ofWang = PenaltyQuery.of("staff:wang", 10);
        assertThat(praise.employee()).isEqualTo("staff:wang");
        assertThat(praise.number()).isNotBlank();
        assertThat(office.penalties.page(boss, ofWang).items()).isEmpty();

        FollowUpMention established =
                office.mentions.establish(office.leader, praise.id(), true, "the porter saw it", praise.version());
        office.mentions.establish(office.leader, praise.id(), true, "the porter saw it", null);

        assertThat(established.state()).isEqualTo(State.ESTABLISHED);
        Penalty penalty = office.penalties.page(boss, ofWang).items().get(0);
        assertThat(office.penalties.page(boss, ofWang).items()).hasSize(1);
        assertThat(penalty.finding()).isEqualTo(praise.id());
        assertThat(penalty.row()).isEqualTo("LIFT-20-praise");
        assertThat(penalty.effect()).isEqualTo("add-points");
        assertThat(penalty.amount()).isEqualByComparingTo("2");
        assertThat(office.audited()).contains("followup.mention", "followup.establish", "conduct.find");
    }

    @EachDatabase
    void criticismIsAPenaltyThatTheEmployeeIsHeardAbout(TestStore store) {
        Office office = new Office(store);
        FollowUpMention criticism = recorded(office, Kind.CRITICISM);

        office.mentions.establish(office.leader, criticism.id(), true, "two neighbours say so", null);

        assertThat(office.penalties
                        .page(office.wang, PenaltyQuery.of("staff:wang", 10))
                        .items())
                .extracting(Penalty::row, Penalty::effect, Penalty::state)
                .containsExactly(tuple("LIFT-20-criticism", "points", Penalty.State.PROPOSED));
    }

    @EachDatabase
    void whatIsNotTrueCountsNowhere(TestStore store) {
        Office office = new Office(store);
        FollowUpMention criticism = recorded(office, Kind.CRITICISM);

        FollowUpMention done = office.mentions.establish(office.leader, criticism.id(), false, "another firm", null);

        assertThat(done.state()).isEqualTo(State.UNFOUNDED);
        assertThat(office.penalties
                        .page(office.wang, PenaltyQuery.of("staff:wang", 10))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> office.mentions.establish(office.leader, criticism.id(), true, "after all", null))
                .isInstanceOf(Conflict.class);
    }

    /** Whoever criticises is a special customer, who is visited (FUP-41). */
    @EachDatabase
    void whoeverCriticisesIsVisited(TestStore store) {
        Office office = new Office(store);
        recorded(office, Kind.CRITICISM);
        Caller manager = office.manager;

        SpotDraw draw = office.checks.draw(
                manager,
                UUID.randomUUID(),
                new NewSpotDraw(Office.PACK, SpotCheck.Kind.ON_SITE, YearMonth.of(2024, 3)));

        assertThat(draw.groups()).extracting(SpotDraw.Group::row).containsExactly("LIFT-19-criticised");
    }

    @EachDatabase
    void nobodyEstablishesTheirOwn(TestStore store) {
        Office office = new Office(store);
        FollowUpMention praise = recorded(office, Kind.PRAISE);
        Caller writer = office.caller("asker", "followup.judge");
        assertThatThrownBy(() -> office.mentions.establish(writer, praise.id(), true, "I heard it", null))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("You wrote it down");
        Caller praised = office.caller("wang", "followup.judge");
        assertThatThrownBy(() -> office.mentions.establish(praised, praise.id(), true, "so it was", null))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("about yourself");
        assertThatThrownBy(() -> office.mentions.establish(office.agent, praise.id(), true, "so it was", null))
                .isInstanceOf(Forbidden.class);
        assertThat(office.mentions.find(office.leader, praise.id()).state()).isEqualTo(State.RECORDED);
    }

    @EachDatabase
    void peopleSeeWhatIsSaidOfThemselves(TestStore store) {
        Office office = new Office(store);
        FollowUpMention praise = recorded(office, Kind.PRAISE);

        assertThat(office.mentions.page(office.wang, null, null, null, 10).items())
                .containsExactly(praise);
        Caller li = office.caller("li", "case.view");
        assertThat(office.mentions.page(li, null, null, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> office.mentions.find(li, praise.id())).isInstanceOf(NotFound.class);
        Office other = new Office(store);
        assertThatThrownBy(() -> other.mentions.find(other.leader, praise.id())).isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void badInputIsRefusedWithItsField(TestStore store) {
        Office office = new Office(store);
        refused(office, new NewMention("boats", Kind.PRAISE, null, "staff:wang", "kind"), "module");
        refused(office, new NewMention(Office.PACK, Kind.PRAISE, UUID.randomUUID(), "staff:wang", "kind"), "caseId");
        refused(office, new NewMention(Office.PACK, Kind.PRAISE, null, null, "kind"), "employee");
        refused(office, new NewMention(Office.PACK, Kind.PRAISE, null, "staff:wang", "x"), "text");
        assertThat(office.mentions.page(office.leader, null, null, null, 10).items())
                .isEmpty();
    }

    private static void refused(Office office, NewMention wanted, String field) {
        assertThatThrownBy(() -> office.mentions.record(office.agent, UUID.randomUUID(), wanted))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(field);
    }

    /** What the customer of a followed-up repair said. */
    private static FollowUpMention recorded(Office office, Kind kind) {
        UUID job = office.repaired("wang", "2024-03-04T10:00");
        office.released("2024-03-08");
        return office.mentions.record(
                office.agent,
                UUID.randomUUID(),
                new NewMention(Office.PACK, kind, job, null, "came at once, even took his shoes off"));
    }
}
