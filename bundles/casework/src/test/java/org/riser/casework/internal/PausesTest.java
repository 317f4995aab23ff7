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
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
import org.riser.store.testkit.EachDatabase;
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
}
