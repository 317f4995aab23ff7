package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.casework.internal.Workshop.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockNotice;
import org.riser.casework.ClockView;
import org.riser.casework.PauseCommand;
import org.riser.casework.PauseView;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest({"jobs", "identity", "customers", "casework"})
class PausesTest {
    @EachDatabase
    void aPauseStopsTheClocksThatItsReasonMayStop(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        Instant dispatchDue = clock(view, "dispatch").dueAt();
        shop.clock.advance(Duration.ofDays(1));
        shop.act(view, "dispatch");

        CaseView paused = shop.pause(view, "awaiting-part");
        assertThat(clock(paused, "repair").state()).isEqualTo(ClockView.State.PAUSED);
        shop.clock.advance(Duration.ofDays(1));
        CaseView resumed = shop.cases.resume(shop.agent, paused.pauses().get(0).id(), UUID.randomUUID(), null);

        assertThat(clock(resumed, "repair").state()).isEqualTo(ClockView.State.RUNNING);
        assertThat(clock(view, "repair").dueAt()).isEqualTo(Instant.parse("2026-03-04T16:00:00Z"));
        assertThat(clock(resumed, "repair").dueAt()).isEqualTo(Instant.parse("2026-03-05T16:00:00Z"));
        assertThat(clock(resumed, "dispatch").dueAt()).isEqualTo(dispatchDue);
        assertThat(resumed.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.from()).isEqualTo(SettableClock.MONDAY.plus(Duration.ofDays(1)));
            assertThat(pause.until()).isEqualTo(SettableClock.MONDAY.plus(Duration.ofDays(2)));
        });
        assertThat(shop.timeline(view)).contains("paused", "resumed");
    }

    @Test
    void aPauseThatStopsNothingIsRefused(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");

        assertThatThrownBy(() -> shop.pause(view, "awaiting-customer")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> shop.pause(view, "tired")).isInstanceOf(InvalidInput.class);
        assertThat(shop.again(view)).isEqualTo(view);
    }

    @Test
    void thereIsOnePauseAtATimeAndItEndsOnce(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        UUID pause = shop.pause(view, "awaiting-part").pauses().get(0).id();

        assertThatThrownBy(() -> shop.pause(view, "awaiting-part")).isInstanceOf(Conflict.class);
        shop.cases.resume(shop.agent, pause, UUID.randomUUID(), null);
        assertThatThrownBy(() -> shop.cases.resume(shop.agent, pause, UUID.randomUUID(), null))
                .isInstanceOf(Conflict.class);
        assertThat(shop.pause(view, "awaiting-part").pauses()).hasSize(2);
    }

    @Test
    void aClockThatStartsDuringAPauseStandsStillUntilItEnds(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.act(view, "dispatch");
        UUID pause = shop.pause(view, "awaiting-part").pauses().get(0).id();
        shop.clock.advance(Duration.ofHours(1));

        ClockView finish = clock(shop.act(view, "arrive"), "finish");
        assertThat(finish.state()).isEqualTo(ClockView.State.PAUSED);
        shop.clock.advance(Duration.ofHours(1));
        finish = clock(shop.cases.resume(shop.agent, pause, UUID.randomUUID(), null), "finish");

        assertThat(finish.state()).isEqualTo(ClockView.State.RUNNING);
        // Eleven in the morning and four working hours, with the noon break from twelve to half past one.
        assertThat(finish.dueAt()).isEqualTo(Instant.parse("2026-03-02T08:30:00Z"));
    }

    @Test
    void aPauseFollowsTheRuleThatHoldsTheClockNow(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        CaseView noisy = shop.cases.edit(
                shop.agent, view.id(), UUID.randomUUID(), Workshop.map("severity", "noise"), view.version());
        assertThat(clock(noisy, "repair").rowId()).isEqualTo("LIFT-2-noise");

        CaseView paused = shop.pause(view, "awaiting-customer");

        assertThat(clock(paused, "repair").state()).isEqualTo(ClockView.State.PAUSED);
    }

    @Test
    void aCaseWhoseClocksAllStandStillIsNotOverdueOnTheWorklist(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.act(view, "dispatch");
        shop.pause(view, "awaiting-part");
        shop.clock.advance(Duration.ofDays(10));
        CaseQuery overdue = CaseQuery.open(10).withDueBefore(shop.clock.instant());

        assertThat(shop.cases.list(shop.agent, overdue).items()).isEmpty();
        CaseSummary line =
                shop.cases.list(shop.agent, CaseQuery.open(10)).items().get(0);
        assertThat(line.nextDueAt()).isNull();
        assertThat(line.nextClock()).extracting(ClockView::state).isEqualTo(ClockView.State.PAUSED);
    }

    @Test
    void aRuleMayAskForEvidence(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "door");

        assertThatThrownBy(() -> shop.pause(view, "awaiting-customer"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("evidence"));
        assertThat(shop.again(view)).isEqualTo(view);
    }

    @EachDatabase
    void aPauseThatWaitsForApprovalCountsFromWhenItWasAskedFor(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller manager = shop.hire("manager", DataScope.TENANT, null);
        CaseView view = shop.open("severity", "door");

        CaseView asked = ask(shop, view);
        PauseView wish = asked.pauses().get(0);
        assertThat(wish.state()).isEqualTo(PauseView.State.ASKED);
        assertThat(wish.approval()).isEqualTo("manager");
        assertThat(clock(asked, "door").state()).isEqualTo(ClockView.State.RUNNING);
        assertThat(shop.notices)
                .filteredOn(notice -> notice.topic().equals(ClockNotice.TOPIC))
                .map(shop.clocks::told)
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.concerns(manager)).isTrue();
                    assertThat(told.concerns(shop.agent)).as("who asked").isFalse();
                });
        shop.clock.advance(Duration.ofHours(2));
        shop.act(view, "dispatch");
        CaseView paused = shop.cases.approvePause(manager, wish.id(), UUID.randomUUID());

        assertThat(clock(paused, "door").state()).isEqualTo(ClockView.State.PAUSED);
        assertThat(paused.pauses()).singleElement().satisfies(pause -> {
            assertThat(pause.state()).isEqualTo(PauseView.State.LASTING);
            assertThat(pause.from()).isEqualTo(SettableClock.MONDAY);
            assertThat(pause.decidedBy()).isEqualTo(manager.principal());
        });
        assertThat(shop.clocks
                        .explain(manager, clock(paused, "door").id(), null)
                        .intervals())
                .extracting(ClockExplanation.Span::state)
                .containsExactly("PAUSED");
    }

    @Test
    void nobodyApprovesTheirOwnPauseNorWithoutTheRole(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller manager = shop.hire("manager", DataScope.TENANT, null);
        CaseView view = shop.open("severity", "door");
        PauseView own = shop.cases
                .pause(manager, view.id(), new PauseCommand(UUID.randomUUID(), "awaiting-customer", "Letter", null))
                .pauses()
                .get(0);

        assertThatThrownBy(() -> shop.cases.approvePause(manager, own.id(), UUID.randomUUID()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> shop.cases.approvePause(shop.agent, own.id(), UUID.randomUUID()))
                .isInstanceOf(Forbidden.class);
        assertThat(clock(shop.again(view), "door").state()).isEqualTo(ClockView.State.RUNNING);
    }

    @Test
    void aPauseThatIsRefusedOrWithdrawnHasNeverStoppedAClock(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller manager = shop.hire("manager", DataScope.TENANT, null);
        CaseView view = shop.open("severity", "door");
        Instant due = clock(view, "door").dueAt();

        UUID first = ask(shop, view).pauses().get(0).id();
        CaseView refused = shop.cases.refusePause(manager, first, UUID.randomUUID(), "No letter attached");
        UUID second = ask(shop, view).pauses().get(1).id();
        CaseView withdrawn = shop.cases.resume(shop.agent, second, UUID.randomUUID(), null);

        assertThat(withdrawn.pauses())
                .extracting(PauseView::state)
                .containsExactly(PauseView.State.REFUSED, PauseView.State.WITHDRAWN);
        assertThat(clock(refused, "door").dueAt()).isEqualTo(due);
        assertThat(clock(withdrawn, "door").dueAt()).isEqualTo(due);
        assertThat(shop.timeline(view)).contains("pause-asked", "pause-refused", "pause-withdrawn");
        assertThatThrownBy(() -> shop.cases.approvePause(manager, first, UUID.randomUUID()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void aClockGoesOnByItselfWhenTheLongestPauseIsOver(TestStore store) {
        Workshop shop = new Workshop(store);
        Caller manager = shop.hire("manager", DataScope.TENANT, null);
        CaseView view = shop.open("severity", "door");
        UUID pause = ask(shop, view).pauses().get(0).id();
        shop.cases.approvePause(manager, pause, UUID.randomUUID());

        shop.wakeAt(Instant.parse("2026-03-03T17:00:00Z"));
        shop.timers.run();

        assertThat(clock(shop.again(view), "door").state()).isEqualTo(ClockView.State.RUNNING);
        assertThat(clock(shop.again(view), "door").dueAt()).isEqualTo(Instant.parse("2026-03-10T16:00:00Z"));
        assertThat(shop.cases.events(shop.agent, view.id()).stream()
                        .filter(event -> event.type().equals(ClockFirings.PAUSE_ENDED))
                        .map(CaseEventView::at))
                .containsExactly(Instant.parse("2026-03-03T16:00:00Z"));
    }

    private static CaseView ask(Workshop shop, CaseView view) {
        return shop.cases.pause(
                shop.agent, view.id(), new PauseCommand(UUID.randomUUID(), "awaiting-customer", "Letter", null));
    }
}
