package org.riser.followup.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.error.Conflict;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.followup.NewSample;
import org.riser.followup.Samples;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws a module's day by itself, on a thread of its own, since a large draw would hold up every other timer. The timer is
 * planned anew for a while later before the draw begins: should this node die meanwhile, another one begins again, and the
 * sample's id, made of module and day, keeps it one.
 */
@Component
public final class DailyDraw implements TimerHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DailyDraw.class);

    /** Longer than any draw takes. */
    private static final Duration AGAIN = Duration.ofMinutes(30);

    private static final String PART = "daily-draw";

    private final Store store;
    private final Samples samples;
    private final DailyPlan plan;
    private final Work work;
    private final Clock clock;
    private final ExecutorService thread;

    @Activate
    public DailyDraw(
            @Reference Store store,
            @Reference Samples samples,
            @Reference DailyPlan plan,
            @Reference Work work,
            @Reference Clock clock) {
        this(store, samples, plan, work, clock, Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "riser-daily-draw");
            made.setDaemon(true);
            return made;
        }));
    }

    DailyDraw(Store store, Samples samples, DailyPlan plan, Work work, Clock clock, ExecutorService thread) {
        this.store = store;
        this.samples = samples;
        this.plan = plan;
        this.work = work;
        this.clock = clock;
        this.thread = thread;
    }

    /** Lets the draw under way finish. Not by an interrupt: Derby takes one for a broken disk. */
    @Deactivate
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("A daily draw goes on while this bundle stops; it is begun again if it does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String kind() {
        return DailyPlan.KIND;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        String module = timer.module();
        if (module == null) {
            return;
        }
        plan.at(unit, module, clock.instant().plus(AGAIN));
        unit.afterCommit(() -> thread.execute(() -> draw(timer.tenant(), module)));
    }

    private void draw(TenantId tenant, String module) {
        Caller caller = Caller.system(tenant, PART);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, work.zone(caller));
        String name = PART + "/" + tenant + "/" + module + "/" + today;
        try {
            samples.draw(
                    caller, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), NewSample.of(module, today));
        } catch (Conflict drawnAlready) {
            LOG.debug("{} of {}: {}", module, tenant, drawnAlready.getMessage());
        } catch (RiserException e) {
            LOG.warn("The daily draw of {} in {} is tried again later: {}", module, tenant, e.getMessage());
            return;
        }
        store.run(tenant, unit -> plan.next(unit, caller, module, today, now));
    }
}
