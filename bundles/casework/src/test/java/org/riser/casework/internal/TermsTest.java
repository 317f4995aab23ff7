package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.casework.internal.Workshop.clock;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseView;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What a rule says beside its limit: several warnings, a cut-off, who is told of a breach, one obligation of two clocks. */
@StoreTest({"jobs", "identity", "customers", "casework"})
class TermsTest {
    private static final Instant LONG_AFTER = Instant.parse("2026-03-20T00:00:00Z");

    @EachDatabase
    void warnsSeveralTimesAndEscalatesOnceEach(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "door");

        shop.wakeAt(Instant.parse("2026-03-04T17:00:00Z"));
        assertThat(moments(shop, view, "door", ClockFirings.WARNED))
                .containsExactly(Instant.parse("2026-03-04T16:00:00Z"));
        shop.wakeAt(Instant.parse("2026-03-10T03:00:00Z"));
        assertThat(told(shop, view)).containsExactly("dispatcher");
        shop.wakeAt(LONG_AFTER);
        shop.timers.run();

        assertThat(moments(shop, view, "door", ClockFirings.WARNED))
                .containsExactly(Instant.parse("2026-03-04T16:00:00Z"), Instant.parse("2026-03-05T16:00:00Z"));
        assertThat(moments(shop, view, "door", ClockFirings.BREACHED)).hasSize(1);
        assertThat(told(shop, view)).containsExactly("dispatcher", "manager");
        assertThat(moments(shop, view, "door", ClockFirings.ESCALATED))
                .containsExactly(Instant.parse("2026-03-10T02:30:00Z"), Instant.parse("2026-03-11T16:00:00Z"));
    }

    @Test
    void nobodyIsToldAfterItIsDone(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "door");
        shop.wakeAt(Instant.parse("2026-03-10T03:00:00Z"));
        shop.repaired(view);

        shop.wakeAt(LONG_AFTER);

        assertThat(told(shop, view)).containsExactly("dispatcher");
    }

    @Test
    void missingTheStricterOfTwoClocksIsAWarning(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "door");
        int others = shop.again(view).clocks().size() - 2;

        shop.wakeAt(LONG_AFTER);

        assertThat(moments(shop, view, "door-soon", ClockFirings.STRICTER_MISSED))
                .containsExactly(Instant.parse("2026-03-07T16:00:00Z"));
        assertThat(moments(shop, view, "door-soon", ClockFirings.BREACHED)).isEmpty();
        assertThat(moments(shop, view, "door", ClockFirings.BREACHED))
                .containsExactly(Instant.parse("2026-03-09T16:00:00Z"));
        assertThat(shop.store.<Long>call(
                        shop.tenant,
                        unit -> unit.sql("select BREACHES from RS_CASE where TENANT_ID = ? and ID = ?")
                                .with(shop.tenant, view.id())
                                .first(row -> row.number("BREACHES"))
                                .orElseThrow()))
                .as("breaches of the case")
                .isEqualTo(others + 1L);
    }

    @Test
    void missingTheStricterOfTwoClocksIsAWarningAlsoWhenBothWereCalledOffSince(TestStore store) {
        Workshop shop = new Workshop(store);
        CaseView view = shop.open("severity", "door");
        shop.clock.set(LONG_AFTER);

        shop.cases.act(shop.agent, view.id(), Workshop.because("Torn down", "void"));

        assertThat(moments(shop, view, "door-soon", ClockFirings.STRICTER_MISSED))
                .containsExactly(Instant.parse("2026-03-07T16:00:00Z"));
        assertThat(moments(shop, view, "door-soon", ClockFirings.BREACHED)).isEmpty();
        assertThat(moments(shop, view, "door", ClockFirings.BREACHED))
                .containsExactly(Instant.parse("2026-03-09T16:00:00Z"));
    }

    @Test
    void whatComesAfterTheCutOffCountsFromTheNextWorkingDay(TestStore store) {
        Workshop shop = new Workshop(store);
        shop.clock.set(Instant.parse("2026-03-02T09:00:00Z")); // 17:00

        CaseView view = shop.open("severity", "door");

        assertThat(clock(view, "door").dueAt()).isEqualTo(Instant.parse("2026-03-10T16:00:00Z"));
    }

    private static List<Instant> moments(Workshop shop, CaseView view, String clock, String type) {
        return shop.cases.events(shop.agent, view.id()).stream()
                .filter(event -> event.type().equals(type))
                .filter(event -> clock.equals(event.data().get("name")))
                .map(CaseEventView::at)
                .toList();
    }

    private static List<Object> told(Workshop shop, CaseView view) {
        return shop.cases.events(shop.agent, view.id()).stream()
                .filter(event -> event.type().equals(ClockFirings.ESCALATED))
                .<Object>map(event -> event.data().get("level"))
                .toList();
    }
}
