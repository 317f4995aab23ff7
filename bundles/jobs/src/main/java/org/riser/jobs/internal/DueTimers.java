package org.riser.jobs.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.jobs.FiredTimer;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;

/**
 * Finds and claims the timers that may fire: of the kinds handled here, of modules that are not frozen, in order of their
 * time. A claim is a row lock that other nodes pass by; on Derby this process is the only one.
 */
final class DueTimers {
    private static final String MAY_FIRE = " and (t.MODULE is null or not exists (select 1 from RS_FREEZE f"
            + " where f.TENANT_ID = t.TENANT_ID and f.MODULE = t.MODULE and f.TO_AT is null))";

    private final Store store;

    DueTimers(Store store) {
        this.store = store;
    }

    /** Tenants of the timers that have waited longest, the longest first. */
    List<TenantId> tenants(Set<String> kinds, Instant now) {
        return store.system(
                SystemScope.TIMERS,
                unit -> unit.sql("select d.TENANT_ID, min(d.NEXT_AT) as FIRST_AT from (select t.TENANT_ID, t.NEXT_AT"
                                + " from RS_TIMER t where t.NEXT_AT <= ?" + among(kinds) + MAY_FIRE
                                + " order by t.NEXT_AT fetch first 500 rows only) d group by d.TENANT_ID order by 2")
                        .with(now)
                        .with(kinds.toArray())
                        .list(row -> TenantId.of(row.text("TENANT_ID"))));
    }

    /** When the next timer is due; empty when there is none. */
    Optional<Instant> next(Set<String> kinds) {
        return store.system(
                SystemScope.TIMERS,
                unit -> unit.sql("select t.NEXT_AT from RS_TIMER t where 1 = 1" + among(kinds) + MAY_FIRE
                                + " order by t.NEXT_AT fetch first 1 rows only")
                        .with(kinds.toArray())
                        .first(row -> row.instant("NEXT_AT")));
    }

    /** Claims due timers of the unit's tenant by removing their rows; they come back if the unit of work fails. */
    List<FiredTimer> claim(UnitOfWork unit, TenantId tenant, Set<String> kinds, Instant now, int limit) {
        List<FiredTimer> claimed = unit.sql(
                        "select t.ID, t.KIND, t.MODULE, t.SUBJECT_ID, t.DUE_AT, t.PAYLOAD from RS_TIMER t"
                                + " where t.TENANT_ID = ? and t.NEXT_AT <= ?" + among(kinds) + MAY_FIRE
                                + " order by t.NEXT_AT, t.ID fetch first " + limit + " rows only" + passingBy())
                .with(tenant, now)
                .with(kinds.toArray())
                .list(row -> new FiredTimer(
                        tenant,
                        row.uuid("ID"),
                        row.text("KIND"),
                        row.optionalText("MODULE").orElse(null),
                        row.uuid("SUBJECT_ID"),
                        row.instant("DUE_AT"),
                        now,
                        row.text("PAYLOAD")));
        for (FiredTimer timer : claimed) {
            remove(unit, timer);
        }
        return claimed;
    }

    private static void remove(UnitOfWork unit, FiredTimer timer) {
        int removed = unit.sql("delete from RS_TIMER where TENANT_ID = ? and ID = ?")
                .with(timer.tenant(), timer.id())
                .update();
        if (removed != 1) {
            throw new IllegalStateException("timer " + timer.id() + " was claimed by someone else");
        }
    }

    private String passingBy() {
        return store.dialect().equals("postgresql") ? " for update of t skip locked" : "";
    }

    private static String among(Set<String> kinds) {
        return " and t.KIND in (" + kinds.stream().map(kind -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
