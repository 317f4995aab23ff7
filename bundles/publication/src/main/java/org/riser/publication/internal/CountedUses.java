package org.riser.publication.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.error.RiserException;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.publication.RowUse;
import org.riser.publication.RuleUses;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.TableKind;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in memory and adds to RS_RULE_USE now and then, one row for each day and row used. */
@Component(service = RuleUses.class)
public final class CountedUses implements RuleUses {
    private static final Logger LOG = LoggerFactory.getLogger(CountedUses.class);
    private static final long STORED_EVERY_SECONDS = 30;

    private final Store store;
    private final Clock clock;
    private final Map<TenantId, Map<Used, Long>> counted = new ConcurrentHashMap<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(CountedUses::thread);
    private final ScheduledFuture<?> storing;

    @Activate
    public CountedUses(
            @Reference Store store, @Reference Clock clock, @Reference(target = "(unit=publication)") UnitReady ready) {
        this(store, clock);
    }

    CountedUses(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        storing = executor.scheduleWithFixedDelay(
                this::storeAll, STORED_EVERY_SECONDS, STORED_EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void used(TenantId tenant, Collection<RowRef> rows) {
        if (rows.isEmpty()) {
            return;
        }
        LocalDate day = today();
        counted.compute(tenant, (id, before) -> {
            Map<Used, Long> sums = before == null ? new HashMap<>() : before;
            rows.forEach(row -> sums.merge(new Used(row.pack(), row.table(), row.rowId(), day), 1L, Long::sum));
            return sums;
        });
    }

    @Override
    public List<RowUse> of(Caller caller, String pack, TableKind table) {
        caller.require(Permissions.RULE_VIEW);
        storeQuietly(caller.tenant());
        String since = today().minusDays(DAYS - 1L).toString();
        return store.call(
                caller.tenant(),
                unit -> unit.sql("select ROW_ID, max(USED_ON) as LAST_ON,"
                                + " sum(case when USED_ON >= ? then USES else 0 end) as TIMES from RS_RULE_USE"
                                + " where TENANT_ID = ? and PACK = ? and TABLE_ID = ? and USED_ON >= ? group by ROW_ID")
                        .with(since, caller.tenant(), pack, table.id(), firstKept())
                        .list(row -> new RowUse(
                                row.text("ROW_ID"), row.number("TIMES"), LocalDate.parse(row.text("LAST_ON")))));
    }

    private void storeAll() {
        List.copyOf(counted.keySet()).forEach(this::storeQuietly);
    }

    /** Of one tenant at a time: what the database takes of the others does not wait for it. */
    private void storeQuietly(TenantId tenant) {
        try {
            store(tenant);
        } catch (RiserException e) {
            LOG.debug("uses of rules wait for the database: {}", e.getMessage());
        } catch (RuntimeException e) {
            // The executor would not come back after a failure.
            LOG.error("Uses of rules of {} could not be stored; they are tried again.", tenant, e);
        }
    }

    /** What cannot be stored stays counted. */
    private void store(TenantId tenant) {
        Map<Used, Long> sums = counted.remove(tenant);
        if (sums != null) {
            try {
                store.run(tenant, unit -> add(unit, tenant, sums));
            } catch (RuntimeException e) {
                counted.merge(tenant, sums, CountedUses::both);
                throw e;
            }
        }
    }

    private void add(UnitOfWork unit, TenantId tenant, Map<Used, Long> sums) {
        sums.forEach((used, times) -> add(unit, tenant, used, times));
        unit.sql("delete from RS_RULE_USE where TENANT_ID = ? and USED_ON < ?")
                .with(tenant, firstKept())
                .update();
    }

    private static void add(UnitOfWork unit, TenantId tenant, Used used, long times) {
        int known = unit.sql("update RS_RULE_USE set USES = USES + ?"
                        + " where TENANT_ID = ? and PACK = ? and TABLE_ID = ? and ROW_ID = ? and USED_ON = ?")
                .with(
                        times,
                        tenant,
                        used.pack(),
                        used.table(),
                        used.row(),
                        used.day().toString())
                .update();
        if (known == 0) {
            unit.sql("insert into RS_RULE_USE (TENANT_ID, PACK, TABLE_ID, ROW_ID, USED_ON, USES)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .with(
                            tenant,
                            used.pack(),
                            used.table(),
                            used.row(),
                            used.day().toString(),
                            times)
                    .update();
        }
    }

    private static Map<Used, Long> both(Map<Used, Long> some, Map<Used, Long> others) {
        Map<Used, Long> sums = new HashMap<>(some);
        others.forEach((used, times) -> sums.merge(used, times, Long::sum));
        return sums;
    }

    private String firstKept() {
        return today().minusDays(KEPT_DAYS - 1L).toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Deactivate
    public void close() {
        storing.cancel(false);
        executor.shutdown();
        storeAll();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "riser-rule-uses");
        thread.setDaemon(true);
        return thread;
    }

    /** A row on a day. */
    private record Used(String pack, String table, String row, LocalDate day) {}
}
