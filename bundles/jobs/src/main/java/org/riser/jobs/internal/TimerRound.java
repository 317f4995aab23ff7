package org.riser.jobs.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.error.Unavailable;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fires what is due. Many timers share a transaction; when one of them fails, they are fired one by one, so that the
 * failure stays with its own timer, which is tried again later. Run by one thread; handlers come and go on others.
 */
public final class TimerRound {
    private static final Logger LOG = LoggerFactory.getLogger(TimerRound.class);
    private static final int TOGETHER = 50;
    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

    private final Store store;
    private final Clock clock;
    private final DueTimers due;
    private final Map<String, TimerHandler> handlers = new ConcurrentHashMap<>();
    private @Nullable FiredTimer firing;

    public TimerRound(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        due = new DueTimers(store);
    }

    public void add(TimerHandler handler) {
        handlers.put(handler.kind(), handler);
    }

    public void remove(TimerHandler handler) {
        handlers.remove(handler.kind(), handler);
    }

    /**
     * Fires all timers that are due, and says when to come back; empty when nothing is planned.
     *
     * @throws Unavailable if the database is away
     */
    public Optional<Instant> run() {
        Set<String> kinds = Set.copyOf(handlers.keySet());
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        List<TenantId> tenants = due.tenants(kinds, clock.instant());
        while (!tenants.isEmpty()) {
            tenants.forEach(tenant -> fireSome(tenant, kinds));
            tenants = due.tenants(kinds, clock.instant());
        }
        return due.next(kinds);
    }

    private void fireSome(TenantId tenant, Set<String> kinds) {
        try {
            fire(tenant, kinds, TOGETHER);
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("timers of {} do not fire together; trying them one by one", tenant, e);
            fireOneByOne(tenant, kinds);
        }
    }

    private void fireOneByOne(TenantId tenant, Set<String> kinds) {
        for (int fired = 1; fired > 0; ) {
            try {
                fired = fire(tenant, kinds, 1);
            } catch (Unavailable e) {
                throw e;
            } catch (RuntimeException e) {
                putOff(firing, e);
            }
        }
    }

    private int fire(TenantId tenant, Set<String> kinds, int limit) {
        firing = null;
        return store.call(tenant, unit -> {
            List<FiredTimer> found = due.find(unit, tenant, kinds, clock.instant(), limit);
            for (FiredTimer timer : due.claim(unit, tenant, found)) {
                firing = timer;
                TimerHandler handler = handlers.get(timer.kind());
                if (handler == null) {
                    throw new IllegalStateException("the handler of " + timer.kind() + " has just gone");
                }
                handler.fire(unit, timer);
                unit.forget();
            }
            return found.size();
        });
    }

    /** The timer waits longer after each failure; its due time stays what it was. */
    private void putOff(@Nullable FiredTimer timer, RuntimeException failure) {
        if (timer == null) {
            throw failure;
        }
        LOG.error(
                "Timer {} of kind {} failed for tenant {}; it is tried again.",
                timer.id(),
                timer.kind(),
                timer.tenant(),
                failure);
        store.run(timer.tenant(), unit -> {
            long failures = unit.sql("select FAILURES from RS_TIMER where TENANT_ID = ? and ID = ?")
                    .with(timer.tenant(), timer.id())
                    .first(row -> row.number("FAILURES"))
                    .orElse(0L);
            unit.sql("update RS_TIMER set NEXT_AT = ?, FAILURES = ?, LAST_FAILURE = ? where TENANT_ID = ? and ID = ?")
                    .with(clock.instant().plus(delay(failures)), failures + 1, shortened(failure))
                    .with(timer.tenant(), timer.id())
                    .update();
        });
    }

    private static Duration delay(long failures) {
        Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures, 20));
        return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
    }

    private static String shortened(RuntimeException failure) {
        String text = failure.toString();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
