package org.riser.followup.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpPlan;
import org.riser.followup.FollowUpPlan.Line;
import org.riser.followup.FollowUpPlan.State;
import org.riser.followup.NewAttempt;
import org.riser.followup.NewPlan;
import org.riser.followup.PlannedDay;
import org.riser.jobs.Notice;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework", "publication", "followup"})
class PlansTest {
    private static final YearMonth MARCH = YearMonth.of(2024, 3);
    private static final Line REPAIRS =
            new Line("lift-repair", "repairs in homes", "every working day", 2_520, List.of());

    @EachDatabase
    void aYearComesToMonthsDaysAndPeople(TestStore store) {
        Office office = new Office(store);
        UUID id = UUID.randomUUID();
        NewPlan wanted = plan(List.of(REPAIRS), "staff:asker", "staff:second");

        FollowUpPlan draft = office.plans.begin(office.clerk, id, wanted);
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(draft.lines().get(0).months()).isEqualTo(Collections.nCopies(12, 210));
        assertThat(draft.agents()).containsEntry("staff:asker", "Name of staff:asker");
        assertThat(office.plans.begin(office.clerk, id, wanted)).isEqualTo(draft);
        assertThatThrownBy(() -> office.plans.begin(office.clerk, UUID.randomUUID(), wanted))
                .isInstanceOf(Conflict.class);

        FollowUpPlan approved = office.plans.approve(office.manager, id, draft.version());
        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(office.plans.page(office.agent, Office.PACK, null, 10).items())
                .containsExactly(approved);

        List<PlannedDay> days = office.plans.days(office.agent, id, MARCH);
        assertThat(days).extracting(PlannedDay::day).doesNotContain(LocalDate.of(2024, 3, 9));
        assertThat(sum(days, "staff:asker")).isEqualTo(105);
        assertThat(sum(days, "staff:second")).isEqualTo(105);
        assertThat(days).allSatisfy(day -> assertThat(day.planned()).isEqualTo(5));
        assertThat(days).allSatisfy(day -> assertThat(day.made()).isZero());
        assertThat(office.audited()).contains("followup.plan", "followup.approve-plan");
        assertThat(office.told.news()).contains(new Notice(office.tenant, "followup-plan", id.toString(), "{}"));
    }

    @EachDatabase
    void whatWasMadeStandsBesideWhatWasPlanned(TestStore store) {
        Office office = new Office(store);
        UUID job = office.repaired("wang", "2024-03-12T10:00");
        office.released("2024-03-15");
        office.dialled("2024-03-18T09:00", job, NewAttempt.reached(Map.of("attitude", 9), BigDecimal.ZERO));
        UUID id = UUID.randomUUID();
        office.plans.begin(office.clerk, id, plan(List.of(REPAIRS), "staff:second"));

        List<PlannedDay> monday = office.plans.days(office.agent, id, MARCH).stream()
                .filter(day -> day.day().equals(LocalDate.of(2024, 3, 18)))
                .toList();

        assertThat(monday)
                .containsExactly(
                        new PlannedDay(LocalDate.of(2024, 3, 18), "staff:second", "Name of staff:second", 10, 0),
                        new PlannedDay(LocalDate.of(2024, 3, 18), "staff:asker", "asker", 0, 1));
    }

    /** FUP-11: object, frequency and quantity. */
    @EachDatabase
    void nothingCountsThatLacksSomething(TestStore store) {
        Office office = new Office(store);
        UUID id = UUID.randomUUID();
        FollowUpPlan draft =
                office.plans.begin(office.clerk, id, plan(List.of(new Line("lift-repair", "", " ", 0, List.of()))));

        assertThat(faults(() -> office.plans.approve(office.manager, id, null)))
                .containsExactlyInAnyOrder("lines.0.object", "lines.0.frequency", "lines.0.quantity", "agents");
        assertThat(office.plans.find(office.agent, id)).isEqualTo(draft);
    }

    @EachDatabase
    void aChangedPlanIsApprovedAnewBySomebodyElse(TestStore store) {
        Office office = new Office(store);
        UUID id = UUID.randomUUID();
        NewPlan wanted = plan(List.of(REPAIRS), "staff:asker");
        FollowUpPlan draft = office.plans.begin(office.clerk, id, wanted);
        assertThat(office.plans.change(office.clerk, id, wanted.lines(), wanted.agents(), draft.version()))
                .as("nothing changed")
                .isEqualTo(draft);
        office.plans.approve(office.manager, id, null);
        FollowUpPlan approved = office.plans.find(office.agent, id);

        List<String> other = List.of("staff:second");
        assertThatThrownBy(() -> office.plans.change(office.clerk, id, wanted.lines(), other, draft.version()))
                .isInstanceOf(Conflict.class);
        FollowUpPlan changed = office.plans.change(office.clerk, id, wanted.lines(), other, approved.version());
        assertThat(changed.state()).isEqualTo(State.DRAFT);
        assertThat(changed.approvedBy()).isNull();
        Caller both = office.caller("clerk", "followup.review", "followup.draw");
        assertThatThrownBy(() -> office.plans.approve(both, id, null)).isInstanceOf(Forbidden.class);
        assertThat(office.audited()).contains("followup.replan");
    }

    @Test
    void eachFieldThatDoesNotFitIsNamed(TestStore store) {
        Office office = new Office(store);
        Line few = new Line("lift-repair", "all", "daily", 10, List.of(1, 2, 3));
        Line wrongSum = new Line("lift-repair", "all", "daily", 10, Collections.nCopies(12, 1));

        assertThat(faults(() -> office.plans.begin(
                        office.clerk,
                        UUID.randomUUID(),
                        new NewPlan(Office.PACK, 1999, List.of(few, wrongSum), List.of("staff:a", "staff:a")))))
                .containsExactlyInAnyOrder("year", "lines.0.months", "lines.1.months", "lines.1.business", "agents");
        assertThat(faults(() -> office.plans.begin(
                        office.clerk, UUID.randomUUID(), new NewPlan("nobody", 2024, List.of(REPAIRS), List.of()))))
                .containsExactly("module");
        UUID id = UUID.randomUUID();
        office.plans.begin(office.clerk, id, plan(List.of(REPAIRS)));
        assertThat(faults(() -> office.plans.days(office.agent, id, YearMonth.of(2025, 1))))
                .containsExactly("month");
    }

    @EachDatabase
    void othersNeitherSeeNorWriteIt(TestStore store) {
        Office office = new Office(store);
        UUID id = UUID.randomUUID();
        office.plans.begin(office.clerk, id, plan(List.of(REPAIRS)));

        Office rival = new Office(store);
        assertThatThrownBy(() -> rival.plans.find(rival.agent, id)).isInstanceOf(NotFound.class);
        assertThat(rival.plans.page(rival.agent, null, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> office.plans.begin(office.agent, UUID.randomUUID(), plan(List.of(REPAIRS))))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> office.plans.approve(office.clerk, id, null)).isInstanceOf(Forbidden.class);
    }

    private static NewPlan plan(List<Line> lines, String... agents) {
        return new NewPlan(Office.PACK, 2024, lines, List.of(agents));
    }

    private static int sum(List<PlannedDay> days, String agent) {
        return days.stream()
                .filter(day -> day.agent().equals(agent))
                .mapToInt(PlannedDay::planned)
                .sum();
    }

    private static List<String> faults(Runnable call) {
        try {
            call.run();
            return List.of();
        } catch (InvalidInput wrong) {
            return wrong.faults().stream().map(Fault::field).toList();
        }
    }
}
