package org.riser.reports.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Timer;
import org.riser.jobs.TimerHandler;
import org.riser.jobs.Timers;
import org.riser.reports.MonthReport.State;
import org.riser.reports.Report;
import org.riser.reports.ReportPeriod;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the figures of a month when it closes, whoever reads them or not, for every company that has looked at its reports
 * once. The figures are made on a thread of its own: deadlines must not wait for them. The timer is planned for a while later
 * before it begins, so that another node begins again should this one die. Thread-safe.
 */
@Component(service = {Closing.class, TimerHandler.class})
public final class Closing implements TimerHandler {
    static final String KIND = "report.close";

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    /** Longer than the figures of a month take. */
    private static final Duration AGAIN = Duration.ofMinutes(30);

    private final Store store;
    private final Timers timers;
    private final Months months;
    private final Pack pack;
    private final Editions editions;
    private final Executor thread;
    private final Runnable end;
    private final Set<TenantId> planned = ConcurrentHashMap.newKeySet();

    @Activate
    public Closing(
            @Reference Store store,
            @Reference Timers timers,
            @Reference Months months,
            @Reference Pack pack,
            @Reference Editions editions) {
        this(store, timers, months, pack, editions, Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "riser-report-closing");
            made.setDaemon(true);
            return made;
        }));
    }

    private Closing(Store store, Timers timers, Months months, Pack pack, Editions editions, ExecutorService thread) {
        this(store, timers, months, pack, editions, thread, thread::shutdown);
    }

    /** @param end of the thread; what is under way goes on, and is begun again if it does not end */
    Closing(Store store, Timers timers, Months months, Pack pack, Editions editions, Executor thread, Runnable end) {
        this.store = store;
        this.timers = timers;
        this.months = months;
        this.pack = pack;
        this.editions = editions;
        this.thread = thread;
        this.end = end;
    }

    @Deactivate
    public void close() {
        end.run();
    }

    /** Plans the next closing of a company, once a process: the rest follows from the timer itself. */
    void follow(TenantId tenant) {
        if (planned.add(tenant)) {
            try {
                store.run(tenant, unit -> plan(unit, tenant));
            } catch (RuntimeException e) {
                planned.remove(tenant); // whoever reads next tries again
                throw e;
            }
        }
    }

    /** The next month to close; none while the rules say of no month when it does. */
    private void plan(UnitOfWork unit, TenantId tenant) {
        YearMonth running = months.running(tenant);
        ReportPeriod last = months.period(tenant, running.minusMonths(1));
        ReportPeriod next = months.state(last) == State.CLOSED ? months.period(tenant, running) : last;
        months.closesAt(next).ifPresentOrElse(at -> at(unit, tenant, at), () -> planned.remove(tenant));
    }

    private void at(UnitOfWork unit, TenantId tenant, Instant at) {
        UUID id = UUID.nameUUIDFromBytes((KIND + "/" + tenant).getBytes(StandardCharsets.UTF_8));
        timers.schedule(unit, new Timer(id, KIND, null, id, at, ""));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        at(unit, timer.tenant(), months.now().plus(AGAIN));
        unit.afterCommit(() -> thread.execute(() -> keep(timer.tenant())));
    }

    private void keep(TenantId tenant) {
        ReportPeriod last = months.period(tenant, months.running(tenant).minusMonths(1));
        try {
            if (months.state(last) == State.CLOSED) {
                for (Report report : pack.all()) {
                    store.run(tenant, unit -> editions.closed(unit, report, last));
                }
            }
            store.run(tenant, unit -> plan(unit, tenant));
        } catch (RuntimeException e) {
            LOG.warn("Reports of {} in {} are closed later.", last.month(), tenant, e);
        }
    }
}
