package org.riser.jobs.internal;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Notices, handed over in this process and, where several nodes share a PostgreSQL, by rows of RS_NOTICE. */
@Component
public final class TableNotices implements Notices {
    private static final long LOOK_MILLIS = 500;

    private final UUID node;
    private final Ids ids;
    private final boolean shared;
    private final ScheduledExecutorService executor =
            Executors.newSingleThreadScheduledExecutor(work -> thread(work, "riser-notices-look"));
    private final ExecutorService delivery = Executors.newSingleThreadExecutor(work -> thread(work, "riser-notices"));
    private final Listeners listeners = new Listeners(delivery);
    private final @Nullable ScheduledFuture<?> looking;

    public TableNotices(Store store, Clock clock) {
        ids = new Ids(clock);
        node = ids.next();
        shared = store.dialect().equals("postgresql");
        OtherNodes others = new OtherNodes(store, node, listeners::deliver);
        looking = shared ? executor.scheduleWithFixedDelay(others::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS) : null;
    }

    @Activate
    public TableNotices(
            @Reference Store store, @Reference Clock clock, @Reference(target = "(unit=jobs)") UnitReady ready) {
        this(store, clock);
    }

    @Override
    public void publish(UnitOfWork unit, Notice notice) {
        if (unit.tenant().filter(tenant -> !tenant.equals(notice.tenant())).isPresent()) {
            throw new IllegalArgumentException(
                    "a notice of " + notice.tenant() + " in a unit of work of another tenant");
        }
        if (shared) {
            unit.sql("insert into RS_NOTICE (TENANT_ID, ID, NODE, TOPIC, SUBJECT, BODY, MADE_AT)"
                            + " values (?, ?, ?, ?, ?, ?, current_timestamp)")
                    .with(notice.tenant(), ids.next(), node, notice.topic(), notice.subject(), notice.body())
                    .update();
        }
        unit.afterCommit(() -> listeners.deliver(notice));
    }

    @Override
    public Subscription subscribe(String topic, Consumer<Notice> listener) {
        return listeners.subscribe(topic, listener);
    }

    @Deactivate
    public void close() {
        if (looking != null) {
            looking.cancel(false);
        }
        executor.shutdown();
        delivery.shutdown();
    }

    private static Thread thread(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
