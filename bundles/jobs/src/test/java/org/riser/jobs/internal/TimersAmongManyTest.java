package org.riser.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.RowsRead;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** A round looks at what is due, however many timers there are, and only once at what is due but frozen. */
@StoreTest("jobs")
class TimersAmongManyTest {
    private static final int MANY = 20_000;
    private static final int DUE = 50;
    /** What is due, one more to see that the rest is not, and what Derby has not swept out of a page of its index yet. */
    private static final long FEW = DUE + 350;

    private static final Clock CLOCK = TestStore.clock();

    // Of this test alone, so that tests do not fire each other's timers.
    private final String kind = "test." + new Ids(CLOCK).next();

    @EachDatabase
    void aRoundReadsWhatIsDue(TestStore store) {
        TenantId giant = store.newTenant();
        TenantId frozen = store.newTenant();
        Instant now = CLOCK.instant();
        store.run(frozen, unit -> new TableFreezes(new Alarm(CLOCK)).freeze(unit, "m", "away", now));
        ManyTimers.plan(store, giant, kind, "m", MANY, i -> now.plusSeconds(3600 + i));
        ManyTimers.plan(store, frozen, kind, "m", MANY / 10, i -> now.minusSeconds(60 + i));
        round(store).run();
        ManyTimers.plan(store, giant, kind, "m", DUE, i -> now.minusMillis(i));
        ManyTimers.refreshStatistics(store, giant);

        assertThat(rowsRead(store, giant))
                .allSatisfy((query, rows) -> assertThat(rows).as(query).isLessThanOrEqualTo(FEW));
    }

    private Map<String, Long> rowsRead(TestStore store, TenantId tenant) {
        DueTimers due = new DueTimers(store);
        Instant now = CLOCK.instant();
        Set<String> kinds = Set.of(kind);
        Map<String, Long> read = new TreeMap<>();
        store.<Void>system(SystemScope.TIMERS, unit -> {
            read.put("whose are due", RowsRead.of(unit, "RS_TIMER", () -> due.tenants(kinds, now)));
            read.put("when is the next", RowsRead.of(unit, "RS_TIMER", () -> due.next(kinds)));
            return null;
        });
        read.put(
                "claim",
                store.call(
                        tenant, unit -> RowsRead.of(unit, "RS_TIMER", () -> due.find(unit, tenant, kinds, now, DUE))));
        return read;
    }

    private TimerRound round(TestStore store) {
        TimerRound round = new TimerRound(store, CLOCK);
        round.add(new TimerHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void fire(UnitOfWork unit, FiredTimer timer) {
                throw new AssertionError("nothing may fire");
            }
        });
        return round;
    }
}
