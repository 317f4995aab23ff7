package org.riser.jobs.internal;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.riser.api.TenantId;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.RowsRead;
import org.riser.store.testkit.TestDatabase;
import org.riser.store.testkit.TestStore;

/**
 * What a round of timers costs while a million are planned: one that finds nothing and one that fires 50; and how many rows
 * each query reads. Some of the timers are due, but held back by a freeze. Run it by name; {@code -Driser.benchmark.timers}
 * says how many.
 */
class TickBenchmark {
    private static final int TIMERS = Integer.getInteger("riser.benchmark.timers", 1_000_000);
    private static final int FROZEN = TIMERS / 10;
    private static final int TENANTS = 4;
    private static final int ROUNDS = 100;
    private static final int DUE = 50;
    private static final String KIND = "tick";
    private static final Clock CLOCK = TestStore.clock();

    @Test
    void onDerby() {
        try (TestStore store =
                TestStore.open("jdbc:derby:target/tick-" + UUID.randomUUID() + ";create=true", "", "jobs")) {
            measure("Derby", store);
        }
    }

    @Test
    void onPostgres() {
        try (TestStore store = TestStore.open(TestDatabase.POSTGRESQL, "jobs")) {
            measure("PostgreSQL", store);
        }
    }

    private static void measure(String name, TestStore store) {
        System.out.printf(
                "%n%s, load of the machine before: %.1f%n",
                name, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        List<TenantId> tenants = List.of(store.newTenant(), store.newTenant(), store.newTenant(), store.newTenant());
        TenantId first = tenants.get(0);
        ManyTimers.plan(store, first, KIND, "m", 1000, TickBenchmark::later);
        ManyTimers.refreshStatistics(store, first);
        say("of 1,000 timers", store, first);

        for (TenantId tenant : tenants) {
            ManyTimers.plan(store, tenant, KIND, "m", TIMERS / TENANTS, TickBenchmark::later);
        }
        ManyTimers.refreshStatistics(store, first);
        say("of %,d timers".formatted(TIMERS), store, first);

        TenantId frozen = store.newTenant();
        store.run(frozen, unit -> new TableFreezes(new Alarm(CLOCK)).freeze(unit, "m", "away", CLOCK.instant()));
        ManyTimers.plan(store, frozen, KIND, "m", FROZEN, i -> CLOCK.instant().minusSeconds(3600 + i));
        ManyTimers.refreshStatistics(store, first);
        say("of them %,d due in a frozen module".formatted(FROZEN), store, first);
    }

    private static void say(String what, TestStore store, TenantId tenant) {
        TimerRound round = new TimerRound(store, CLOCK);
        round.add(new Nothing());
        long[] nothing = new long[ROUNDS];
        long[] some = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            nothing[i] = time(round);
            ManyTimers.plan(store, tenant, KIND, "m", DUE, n -> CLOCK.instant().minusMillis(100));
            some[i] = time(round);
        }
        System.out.printf(
                "  %s: a round that finds nothing %s, that fires %d %s; rows read: %s%n",
                what, told(nothing), DUE, told(some), rows(store, tenant));
    }

    private static String rows(TestStore store, TenantId tenant) {
        DueTimers due = new DueTimers(store);
        Instant now = CLOCK.instant();
        Set<String> kinds = Set.of(KIND);
        long tenants =
                store.system(SystemScope.TIMERS, unit -> RowsRead.of(unit, "RS_TIMER", () -> due.tenants(kinds, now)));
        long next = store.system(SystemScope.TIMERS, unit -> RowsRead.of(unit, "RS_TIMER", () -> due.next(kinds)));
        long claim = store.call(
                tenant, unit -> RowsRead.of(unit, "RS_TIMER", () -> due.find(unit, tenant, kinds, now, DUE)));
        return "whose are due %d, when is the next %d, claim %d".formatted(tenants, next, claim);
    }

    private static long time(TimerRound round) {
        long begun = System.nanoTime();
        round.run();
        return System.nanoTime() - begun;
    }

    private static String told(long[] nanos) {
        long[] sorted = Arrays.stream(nanos).sorted().toArray();
        return "p50 %.2f ms, p99 %.2f ms".formatted(sorted[ROUNDS / 2] / 1e6, sorted[ROUNDS - 2] / 1e6);
    }

    private static Instant later(int i) {
        return CLOCK.instant().plus(Duration.ofHours(1)).plusSeconds(i);
    }

    private static final class Nothing implements TimerHandler {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void fire(UnitOfWork unit, FiredTimer timer) {
            // What a round costs, not what a timer does.
        }
    }
}
