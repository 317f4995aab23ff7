package org.riser.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Timer;
import org.riser.jobs.TimerHandler;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("jobs")
class TimersTest {
    private static final Clock CLOCK = TestStore.clock();
    private static final Ids IDS = new Ids(CLOCK);

    private final Alarm alarm = new Alarm(CLOCK);
    private final TableTimers timers = new TableTimers(alarm);
    private final TableFreezes freezes = new TableFreezes(alarm);
    // Of this test alone, so that tests do not fire each other's timers.
    private final String kind = "test." + IDS.next();
    private final List<FiredTimer> fired = new ArrayList<>();

    @EachDatabase
    void firesInOrderOfDueTimeAndRemovesTheTimers(TestStore store) {
        TenantId tenant = store.newTenant();
        Instant now = CLOCK.instant();
        Timer late = timer(now.minusSeconds(1), null);
        Timer early = timer(now.minusSeconds(60), null);
        store.run(tenant, unit -> timers.schedule(unit, late));
        store.run(tenant, unit -> timers.schedule(unit, early));

        TimerRound round = round(store, fired::add);
        round.run();
        round.run();

        assertThat(fired).extracting(FiredTimer::id).containsExactly(early.id(), late.id());
        assertThat(fired.get(0).dueAt()).isEqualTo(early.dueAt());
        assertThat(fired.get(0).payload()).contains("\"n\"");
        assertThat(fired.get(0).tenant()).isEqualTo(tenant);
    }

    @EachDatabase
    void saysWhenToComeBackAndFiresNothingBefore(TestStore store) {
        TenantId tenant = store.newTenant();
        Instant due = CLOCK.instant().plusSeconds(3600);
        store.run(tenant, unit -> timers.schedule(unit, timer(due, null)));

        Optional<Instant> next = round(store, fired::add).run();

        assertThat(next).contains(due);
        assertThat(fired).isEmpty();
    }

    @EachDatabase
    void planningAgainMovesTheTimerAndCancellingTakesItBack(TestStore store) {
        TenantId tenant = store.newTenant();
        Timer timer = timer(CLOCK.instant().minusSeconds(5), null);
        Timer moved = new Timer(
                timer.id(), kind, null, timer.subject(), CLOCK.instant().plusSeconds(3600), "{}");
        Timer cancelled = timer(CLOCK.instant().minusSeconds(5), null);
        store.run(tenant, unit -> timers.schedule(unit, timer));
        store.run(tenant, unit -> timers.schedule(unit, moved));
        store.run(tenant, unit -> timers.schedule(unit, cancelled));
        store.run(tenant, unit -> timers.cancel(unit, cancelled.subject(), kind));

        Optional<Instant> next = round(store, fired::add).run();

        assertThat(fired).isEmpty();
        assertThat(next).contains(moved.dueAt());
    }

    @EachDatabase
    void failureStaysWithItsOwnTimerAndIsTriedLater(TestStore store) {
        TenantId tenant = store.newTenant();
        Timer bad = timer(CLOCK.instant().minusSeconds(60), null);
        Timer good = timer(CLOCK.instant().minusSeconds(30), null);
        store.run(tenant, unit -> timers.schedule(unit, bad));
        store.run(tenant, unit -> timers.schedule(unit, good));
        Consumer<FiredTimer> failing = timer -> {
            if (timer.id().equals(bad.id())) {
                throw new IllegalArgumentException("no good");
            }
            fired.add(timer);
        };

        Instant before = CLOCK.instant();
        Optional<Instant> next = round(store, failing).run();

        assertThat(fired).extracting(FiredTimer::id).contains(good.id());
        assertThat(next.orElseThrow()).isAfter(before);
        assertThat(lastFailure(store, tenant, bad)).contains("no good");
    }

    @EachDatabase
    void effectAndClaimCommitTogetherOrNotAtAll(TestStore store) {
        TenantId tenant = store.newTenant();
        Timer timer = timer(CLOCK.instant().minusSeconds(60), null);
        store.run(tenant, unit -> timers.schedule(unit, timer));
        TimerRound round = new TimerRound(store, CLOCK);
        round.add(handler((unit, due) -> {
            freezes.freeze(unit, "effect", "as good as any row", CLOCK.instant());
            throw new IllegalArgumentException("after the effect");
        }));

        round.run();

        assertThat(store.<List<?>>call(tenant, unit -> freezes.of(unit, "effect")))
                .isEmpty();
        assertThat(lastFailure(store, tenant, timer)).contains("after the effect");
    }

    @EachDatabase
    void frozenModuleWaitsAndFiresAfterTheThawWithItsDueTime(TestStore store) {
        TenantId tenant = store.newTenant();
        TenantId other = store.newTenant();
        Instant due = CLOCK.instant().minusSeconds(600);
        store.run(tenant, unit -> freezes.freeze(unit, "m", "away", due.minusSeconds(60)));
        store.run(tenant, unit -> timers.schedule(unit, timer(due, "m")));
        store.run(other, unit -> timers.schedule(unit, timer(due, "m")));
        TimerRound round = round(store, fired::add);

        round.run();
        assertThat(fired).extracting(FiredTimer::tenant).containsExactly(other);

        store.run(tenant, unit -> freezes.thaw(unit, "m", CLOCK.instant()));
        round.run();
        assertThat(fired).extracting(FiredTimer::tenant).containsExactly(other, tenant);
        assertThat(fired.get(1).dueAt()).isEqualTo(due);
    }

    @EachDatabase
    void threadFiresLittleAfterTheDueTime(TestStore store) throws InterruptedException {
        TenantId tenant = store.newTenant();
        LinkedBlockingQueue<FiredTimer> queue = new LinkedBlockingQueue<>();
        try (TimerThread thread = new TimerThread(round(store, queue::add), alarm, CLOCK, Duration.ofSeconds(60))) {
            assertThat(thread).isNotNull();
            store.run(
                    tenant, unit -> timers.schedule(unit, timer(CLOCK.instant().plusMillis(300), null)));
            FiredTimer timer = queue.poll(10, TimeUnit.SECONDS);
            assertThat(timer).isNotNull();
            assertThat(Duration.between(timer.dueAt(), timer.firedAt()))
                    .isBetween(Duration.ZERO, Duration.ofSeconds(2));
        }
    }

    private Timer timer(Instant dueAt, @Nullable String module) {
        return new Timer(IDS.next(), kind, module, UUID.randomUUID(), dueAt, "{\"n\": 1}");
    }

    private TimerRound round(TestStore store, Consumer<FiredTimer> effect) {
        TimerRound round = new TimerRound(store, CLOCK);
        round.add(handler((unit, timer) -> effect.accept(timer)));
        return round;
    }

    private TimerHandler handler(BiConsumer<UnitOfWork, FiredTimer> effect) {
        return new TimerHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void fire(UnitOfWork unit, FiredTimer timer) {
                effect.accept(unit, timer);
            }
        };
    }

    private static String lastFailure(TestStore store, TenantId tenant, Timer timer) {
        return store.call(
                tenant,
                unit -> unit.sql("select LAST_FAILURE from RS_TIMER where TENANT_ID = ? and ID = ?")
                        .with(tenant, timer.id())
                        .first(row -> row.text("LAST_FAILURE"))
                        .orElseThrow());
    }
}
