package org.riser.retention.internal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.Timer;
import org.riser.jobs.TimerHandler;
import org.riser.jobs.Timers;
import org.riser.retention.DueNotice;
import org.riser.retention.RecordKind;
import org.riser.retention.RetentionNews;
import org.riser.store.Row;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Looks on the first of each month what may go, and keeps in RS_RETENTION_TOLD what was told of it. Thread-safe. */
@Component(service = {RetentionNews.class, TimerHandler.class})
public final class DueNews implements RetentionNews, TimerHandler {
    static final String KIND = "retention.due";

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 500;

    private final Store store;
    private final Registry registry;
    private final Due due;
    private final Timers timers;
    private final Notices notices;
    private final Set<TenantId> planned = ConcurrentHashMap.newKeySet();

    @Activate
    public DueNews(
            @Reference Store store,
            @Reference Registry registry,
            @Reference Timers timers,
            @Reference Notices notices,
            @Reference(target = "(unit=retention)") UnitReady ready) {
        this.store = store;
        this.registry = registry;
        this.due = new Due(registry);
        this.timers = timers;
        this.notices = notices;
    }

    @Override
    public Optional<DueNotice> told(Caller caller, Notice notice) {
        return read(caller, UUID.fromString(notice.subject()), 1).stream().findFirst();
    }

    @Override
    public List<DueNotice> told(Caller caller, int limit) {
        if (caller.may(Permissions.RETENTION_PURGE)) {
            follow(caller.tenant());
        }
        return read(caller, null, limit);
    }

    /** Looks for the first time at once; the rest follows from the timer itself. */
    private void follow(TenantId tenant) {
        if (planned.add(tenant)) {
            try {
                store.run(tenant, unit -> at(unit, tenant, registry.now()));
            } catch (RuntimeException e) {
                planned.remove(tenant); // whoever asks next tries again
                throw e;
            }
        }
    }

    private void at(UnitOfWork unit, TenantId tenant, Instant at) {
        UUID id = named(KIND + "/" + tenant);
        timers.schedule(unit, new Timer(id, KIND, null, id, at, ""));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        TenantId tenant = timer.tenant();
        ZoneId zone = registry.zone(tenant);
        YearMonth month = YearMonth.from(registry.now().atZone(zone));
        unit.sql("delete from RS_RETENTION_TOLD where TENANT_ID = ? and TOLD_AT < ?")
                .with(tenant, registry.now().minus(KEPT))
                .update();
        registry.kinds.all().forEach(kind -> tell(unit, tenant, kind, month));
        at(unit, tenant, month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    private void tell(UnitOfWork unit, TenantId tenant, RecordKind kind, YearMonth month) {
        UUID id = named(kind.id() + "/" + month);
        if (!read(unit, tenant, id, 1).isEmpty()) {
            return;
        }
        int count = due.count(unit, tenant, kind, MOST + 1);
        if (count == 0) {
            return;
        }
        unit.sql("insert into RS_RETENTION_TOLD (TENANT_ID, ID, TOLD_AT, KIND, NAME_ZH, NAME_EN, RECORDS)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .with(
                        tenant,
                        id,
                        registry.now(),
                        kind.id(),
                        kind.name().zh(),
                        kind.name().en(),
                        count)
                .update();
        notices.publish(unit, new Notice(tenant, TOPIC, id.toString(), "{}"));
    }

    private List<DueNotice> read(Caller caller, @Nullable UUID id, int limit) {
        return caller.may(Permissions.RETENTION_PURGE)
                ? store.call(caller.tenant(), unit -> read(unit, caller.tenant(), id, limit))
                : List.of();
    }

    private static List<DueNotice> read(UnitOfWork unit, TenantId tenant, @Nullable UUID id, int limit) {
        List<Object> values = new ArrayList<>(List.of(tenant));
        if (id != null) {
            values.add(id);
        }
        return unit.sql("select ID, TOLD_AT, KIND, NAME_ZH, NAME_EN, RECORDS from RS_RETENTION_TOLD where TENANT_ID = ?"
                        + (id == null ? "" : " and ID = ?") + " order by TOLD_AT desc, KIND fetch first " + limit
                        + " rows only")
                .with(values.toArray())
                .list(DueNews::notice);
    }

    private static DueNotice notice(Row row) {
        int count = (int) row.number("RECORDS");
        return new DueNotice(
                row.uuid("ID"),
                row.instant("TOLD_AT"),
                row.text("KIND"),
                new Text(row.text("NAME_ZH"), row.text("NAME_EN")),
                Math.min(count, MOST),
                count > MOST);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
