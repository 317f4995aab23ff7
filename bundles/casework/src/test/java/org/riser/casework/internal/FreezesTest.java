package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.casework.internal.Workshop.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseView;
import org.riser.casework.ClockExplanation;
import org.riser.casework.ClockExplanation.Share;
import org.riser.casework.ClockView;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.SettableClock;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** A module that is away holds its clocks back: due times stay, the time is the platform's (design law 8). */
@StoreTest({"jobs", "identity", "customers", "casework"})
class FreezesTest {
    private static final Instant DUE = SettableClock.MONDAY.plus(Duration.ofMinutes(30));

    @EachDatabase
    void aFrozenClockFiresAfterTheThawWithTheTimeItShouldHaveFiredAt(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.clock.advance(Duration.ofMinutes(10));
        shop.freeze("Update");

        shop.wakeAt(DUE.plus(Duration.ofHours(1)));
        assertThat(clock(shop.again(view), "dispatch").state()).isEqualTo(ClockView.State.FROZEN);
        assertThat(clock(shop.again(view), "dispatch").late()).isFalse();
        assertThat(shop.timeline(view)).containsExactly("accepted", "recorded");
        shop.thaw();
        shop.wakeAt(DUE.plus(Duration.ofHours(2)));

        ClockView dispatch = clock(shop.again(view), "dispatch");
        assertThat(dispatch.state()).isEqualTo(ClockView.State.RUNNING);
        assertThat(dispatch.dueAt()).isEqualTo(DUE);
        assertThat(dispatch.breachedAt()).isEqualTo(DUE);
        // The limit is inclusive: the event tells the first moment that was too late.
        assertThat(shop.cases.events(shop.agent, view.id()))
                .filteredOn(event -> event.type().equals("clock-breached"))
                .extracting(CaseEventView::at)
                .containsExactly(DUE.plus(1, ChronoUnit.MICROS));
    }

    @EachDatabase
    void theLedgerGivesTheFrozenTimeToThePlatform(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.clock.advance(Duration.ofMinutes(10));
        shop.freeze("Update");
        shop.clock.advance(Duration.ofMinutes(12));
        shop.thaw();
        shop.clock.advance(Duration.ofMinutes(3));

        ClockExplanation why = shop.clocks.explain(
                shop.agent, clock(shop.again(view), "dispatch").id(), null);

        assertThat(why.intervals()).extracting(span -> span.state()).containsExactly("RUNNING", "FROZEN", "RUNNING");
        assertThat(why.intervals().get(1).length()).isEqualTo(Duration.ofMinutes(12));
        assertThat(why.intervals().get(1).cause().en()).contains("Update");
        assertThat(why.shares())
                .containsExactlyInAnyOrder(
                        new Share("platform", Duration.ofMinutes(12)),
                        new Share(shop.agent.principal(), Duration.ofMinutes(13)));
        assertThat(why.reason().zh()).contains("LIFT-1");
    }

    @EachDatabase
    void aDeedAfterTheThawIsJudgedByTheTimeThatPassed(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "stuck");
        shop.freeze("Update");
        shop.clock.advance(Duration.ofMinutes(29));
        shop.thaw();

        assertThat(clock(shop.act(view, "dispatch"), "dispatch").state()).isEqualTo(ClockView.State.MET);
    }
}
