package org.riser.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Timer;
import org.riser.jobs.TimerHandler;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.TestDatabase;
import org.riser.store.testkit.TestStore;

class TimersOnTwoNodesTest {
    private static final int TIMERS = 2000;
    private static final Clock CLOCK = TestStore.clock();
    private static final Ids IDS = new Ids(CLOCK);

    @Test
    void everyTimerFiresExactlyOnce() throws Exception {
        try (TestStore store = TestStore.open(TestDatabase.POSTGRESQL, "jobs")) {
            List<TenantId> tenants = List.of(store.newTenant(), store.newTenant(), store.newTenant());
            tenants.forEach(tenant -> plan(store, tenant));

            runTogether(store, 2);

            for (TenantId tenant : tenants) {
                assertThat(effects(store, tenant)).isEqualTo(TIMERS);
            }
        }
    }

    private static void plan(TestStore store, TenantId tenant) {
        TableTimers timers = new TableTimers(new Alarm(CLOCK));
        store.run(tenant, unit -> {
            for (int i = 0; i < TIMERS; i++) {
                timers.schedule(
                        unit,
                        new Timer(
                                IDS.next(),
                                "count",
                                null,
                                IDS.next(),
                                CLOCK.instant().minusMillis(i),
                                "{}"));
            }
        });
    }

    private static void runTogether(TestStore store, int nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Callable<Object>> rounds = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                TimerRound round = new TimerRound(store, CLOCK);
                round.add(new Counting());
                rounds.add(round::run);
            }
            for (Future<Object> done : threads.invokeAll(rounds)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static long effects(TestStore store, TenantId tenant) {
        return store.call(
                tenant,
                unit -> unit.sql("select count(*) as N from RS_FREEZE where TENANT_ID = ?")
                        .with(tenant)
                        .first(row -> row.number("N"))
                        .orElseThrow());
    }

    /** Writes one row a timer; a second one with the same id would break the key. */
    private static final class Counting implements TimerHandler {
        @Override
        public String kind() {
            return "count";
        }

        @Override
        public void fire(UnitOfWork unit, FiredTimer timer) {
            unit.sql("insert into RS_FREEZE (TENANT_ID, MODULE, FROM_AT, REASON) values (?, ?, ?, 'fired')")
                    .with(timer.tenant(), timer.id().toString(), timer.dueAt())
                    .update();
        }
    }
}
