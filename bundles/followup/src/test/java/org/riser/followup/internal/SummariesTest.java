package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.followup.FollowUpCall;
import org.riser.followup.FollowUpMention;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.FollowUpSummary.Measure;
import org.riser.followup.NewAttempt;
import org.riser.followup.NewMeasure;
import org.riser.followup.NewMention;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.NewSpotResult;
import org.riser.followup.NewSummary;
import org.riser.followup.SpotCheck;
import org.riser.followup.SummaryFigures;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "conduct", "followup"})
class SummariesTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final NewSummary OF_MARCH =
            new NewSummary(Office.PACK, MARCH, "Uniforms are missing in the north.", "staff:manager");

    @EachDatabase
    void theFiguresComeFromTheData(TestStore store) {
        Office office = new Office(store);
        marched(office);

        SummaryFigures figures = office.summaries.figures(office.clerk, Office.PACK, MARCH);

        assertThat(figures.population()).isEqualTo(4);
        assertThat(figures.drawn()).isEqualTo(4);
        assertThat(figures.calls()).isEqualTo(Map.of("reached", 2L, "refused", 1L));
        assertThat(figures.waiting()).isEqualTo(1);
        assertThat(figures.attempts()).isEqualTo(3);
        assertThat(figures.voided()).isEqualTo(1);
        assertThat(figures.issues()).isEqualTo(Map.of("open", 1L));
        assertThat(figures.mentions()).isEqualTo(Map.of("praise", 1L, "praise.established", 1L, "criticism", 1L));
        assertThat(figures.checks()).isEqualTo(Map.of("second-level.rejected", 1L, "second-level.upheld", 1L));
        assertThat(figures.satisfaction().satisfaction()).isEqualByComparingTo(new BigDecimal("6.50"));
    }

    /** A submitted summary keeps the figures it was submitted with. */
    @EachDatabase
    void aSubmittedSummaryStaysAsItIs(TestStore store) {
        Office office = new Office(store);
        marched(office);
        UUID id = UUID.randomUUID();
        FollowUpSummary draft = office.summaries.begin(office.clerk, id, OF_MARCH);
        assertThat(office.summaries.begin(office.clerk, id, OF_MARCH)).isEqualTo(draft);
        assertThatThrownBy(() -> office.summaries.submit(office.clerk, id, null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("not over");
        office.clock.set(Office.at("2024-04-03T09:00"));
        FollowUpSummary changed =
                office.summaries.change(office.clerk, id, "Uniforms.", "staff:manager", draft.version());
        assertThat(changed.text()).isEqualTo("Uniforms.");

        FollowUpSummary submitted = office.summaries.submit(office.clerk, id, changed.version());

        assertThat(submitted.measuresBy())
                .as("five working days: three of rest for Qingming, a Sunday of work")
                .isEqualTo(LocalDate.of(2024, 4, 11));
        office.mentions.record(
                office.agent,
                UUID.randomUUID(),
                new NewMention(Office.PACK, FollowUpMention.Kind.PRAISE, null, "staff:li", "quick"));
        FollowUpSummary later = office.summaries.find(office.manager, id);
        assertThat(later.figures()).isEqualTo(submitted.figures());
        assertThat(later.managerName()).isEqualTo("Name of staff:manager");
        assertThatThrownBy(
                        () -> office.summaries.change(office.clerk, id, "Other", "staff:manager", submitted.version()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("submitted");
        assertThatThrownBy(() -> office.summaries.begin(office.clerk, UUID.randomUUID(), OF_MARCH))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("summary of 2024-03");
        assertThat(office.summaries.page(office.manager, Office.PACK, null, 10).items())
                .containsExactly(later);
        assertThat(office.audited())
                .contains("followup.summarise", "followup.rewrite-summary", "followup.submit-summary");
    }

    /** FUP-44: done by its owner, verified by somebody else. */
    @EachDatabase
    void aMeasureIsDoneAndVerified(TestStore store) {
        Office office = new Office(store);
        UUID id = submitted(office);
        UUID command = UUID.randomUUID();
        NewMeasure wanted = new NewMeasure("Hand out uniforms", "staff:leader", LocalDate.of(2024, 4, 20));

        Measure open = office.summaries.agree(office.manager, command, id, wanted);
        assertThat(office.summaries.agree(office.manager, command, id, wanted)).isEqualTo(open);
        assertThat(office.summaries.measures(office.leader, null, null, 10).items())
                .as("their owner sees them without a permission")
                .containsExactly(open);
        Measure done = office.summaries.done(office.leader, open.id(), "handed out on the 12th", open.version());
        assertThat(done.state()).isEqualTo(Measure.State.DONE);
        Measure again = office.summaries.verify(office.manager, done.id(), false, "the night shift has none", null);
        assertThat(again.state()).isEqualTo(Measure.State.OPEN);
        office.summaries.done(office.leader, open.id(), "the night shift has them", null);
        Measure verified = office.summaries.verify(office.manager, done.id(), true, "seen on both shifts", null);

        assertThat(verified.state()).isEqualTo(Measure.State.VERIFIED);
        assertThat(office.summaries.verify(office.manager, done.id(), true, "seen on both shifts", null))
                .isEqualTo(verified);
        assertThat(office.summaries.find(office.clerk, id).measures()).containsExactly(verified);
        assertThat(office.audited())
                .contains("followup.agree-measure", "followup.measure-done", "followup.verify-measure");
        assertThatThrownBy(() -> office.summaries.done(office.leader, open.id(), "once more", null))
                .isInstanceOf(Conflict.class);
    }

    @EachDatabase
    void nobodyVerifiesTheirOwnMeasure(TestStore store) {
        Office office = new Office(store);
        UUID id = submitted(office);
        NewMeasure wanted = new NewMeasure("Train the agents", "staff:manager", LocalDate.of(2024, 4, 20));
        Measure open = office.summaries.agree(office.manager, UUID.randomUUID(), id, wanted);
        assertThatThrownBy(() -> office.summaries.verify(
                        office.caller("boss", "followup.view", "followup.review"), open.id(), true, "so it is", null))
                .isInstanceOf(Conflict.class);
        office.summaries.done(office.manager, open.id(), "trained", null);

        assertThatThrownBy(() -> office.summaries.verify(office.manager, open.id(), true, "so it is", null))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("your own measure");
    }

    @EachDatabase
    void badInputIsRefusedWithItsField(TestStore store) {
        Office office = new Office(store);
        office.clock.set(Office.at("2024-04-03T09:00"));
        refused(office, new NewSummary("boats", MARCH, "", "staff:manager"), "module");
        refused(office, new NewSummary(Office.PACK, YearMonth.of(2099, 1), "", "staff:manager"), "month");
        refused(office, new NewSummary(Office.PACK, MARCH, "x".repeat(4_001), "staff:manager"), "text");
        refused(office, new NewSummary(Office.PACK, MARCH, "", "staff:clerk"), "manager");
        FollowUpSummary silent = office.summaries.begin(
                office.clerk, UUID.randomUUID(), new NewSummary(Office.PACK, MARCH, "", "staff:manager"));
        assertThatThrownBy(() -> office.summaries.submit(office.clerk, silent.id(), null))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("says nothing");
        NewMeasure early = new NewMeasure("Train", "staff:leader", LocalDate.of(2024, 4, 20));
        assertThatThrownBy(() -> office.summaries.agree(office.manager, UUID.randomUUID(), silent.id(), early))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("draft");
        NewMeasure past = new NewMeasure("Train", "staff:leader", LocalDate.of(2024, 4, 1));
        assertThatThrownBy(() -> office.summaries.agree(office.manager, UUID.randomUUID(), silent.id(), past))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("due");
        Caller narrow = new Caller(
                office.tenant,
                "staff:narrow",
                "narrow",
                Set.of(),
                Set.of("followup.view", "followup.draw"),
                DataScope.OWN,
                null);
        assertThatThrownBy(() -> office.summaries.find(narrow, silent.id())).isInstanceOf(Forbidden.class);
        Office other = new Office(store);
        assertThatThrownBy(() -> other.summaries.find(other.manager, silent.id()))
                .isInstanceOf(NotFound.class);
    }

    private static void refused(Office office, NewSummary wanted, String field) {
        assertThatThrownBy(() -> office.summaries.begin(office.clerk, UUID.randomUUID(), wanted))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(field);
    }

    private static UUID submitted(Office office) {
        office.clock.set(Office.at("2024-04-03T09:00"));
        UUID id = UUID.randomUUID();
        office.summaries.begin(office.clerk, id, OF_MARCH);
        office.summaries.submit(office.clerk, id, null);
        return id;
    }

    /** Four repairs: one customer is content, one was led, one refuses, one waits; one is praised, one criticised. */
    private static void marched(Office office) {
        UUID content = office.repaired("wang", "2024-03-04T10:00");
        UUID led = office.repaired("wang", "2024-03-04T11:00");
        UUID silent = office.repaired("li", "2024-03-04T12:00");
        office.repaired("li", "2024-03-04T13:00");
        office.released("2024-03-08");
        office.dialled(
                "2024-03-11T10:00",
                content,
                NewAttempt.reached(Map.of("attitude", 7, "ability", 6, "dress", "fair"), null));
        Caller other = office.caller("other", "followup.view", "followup.call");
        office.calls.record(
                other, UUID.randomUUID(), led, NewAttempt.reached(Map.of("attitude", 10, "ability", 10), null), null);
        office.dialled("2024-03-11T10:10", silent, NewAttempt.of(FollowUpCall.Outcome.REFUSED));
        FollowUpMention praise = office.mentions.record(
                office.agent,
                UUID.randomUUID(),
                new NewMention(Office.PACK, FollowUpMention.Kind.PRAISE, content, null, "took his shoes off"));
        office.mentions.establish(office.leader, praise.id(), true, "the porter saw it", null);
        office.mentions.record(
                office.agent,
                UUID.randomUUID(),
                new NewMention(Office.PACK, FollowUpMention.Kind.CRITICISM, silent, null, "came late"));
        office.checks.draw(
                office.manager, UUID.randomUUID(), new NewSpotDraw(Office.PACK, SpotCheck.Kind.SECOND_LEVEL, MARCH));
        for (SpotCheck check :
                office.checks.page(office.manager, null, null, null, 10).items()) {
            if (check.caseId().equals(led)) {
                office.checks.record(
                        office.manager,
                        check.id(),
                        new NewSpotResult(Map.of("greeting", true, "not-led", false), false, "was led", false),
                        null);
            } else {
                office.checks.record(
                        office.manager,
                        check.id(),
                        NewSpotResult.upheld(Map.of("greeting", true, "not-led", true)),
                        null);
            }
        }
    }
}
