package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.riser.casework.internal.Workshop.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.error.Conflict;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
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
}
