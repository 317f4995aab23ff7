package org.riser.jobs.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.jobs.FiredTimer;
import org.riser.store.Sql;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;

/**
 * Finds and claims the timers that may fire, of the kinds handled here, in order of their time. A claim is a row lock that
 * other nodes pass by; on Derby this process is the only one. What is due in a frozen module is laid aside when it is found,
 * so that nobody passes over it again and again; the thaw brings it back.
 */
final class DueTimers {
    /** The time of a timer that is laid aside. */
    static final Instant ASIDE = Instant.parse("9999-01-01T00:00:00Z");

    /** Derby would rather read and sort the whole table; to PostgreSQL, which knows better, this is a comment. */
    private static final String BY_TIME = "RS_TIMER t --DERBY-PROPERTIES index=IX_RS_TIMER_NEXT\n";

    private static final String OF_TENANT_BY_TIME = "RS_TIMER t --DERBY-PROPERTIES index=IX_RS_TIMER_TENANT\n";

    private final Store store;

    DueTimers(Store store) {
        this.store = store;
    }

    /** Tenants of the timers that have waited longest, the longest first. */
    List<TenantId> tenants(Set<String> kinds, Instant now) {
        return store.system(
                SystemScope.TIMERS,
                unit -> unit.sql("select d.TENANT_ID, min(d.NEXT_AT) as FIRST_AT from (select t.TENANT_ID, t.NEXT_AT"
                                + " from " + BY_TIME + " where t.NEXT_AT <= ?" + among(kinds)
                                + " order by t.NEXT_AT fetch first 500 rows only) d group by d.TENANT_ID order by 2")
                        .with(now)
                        .with(kinds.toArray())
                        .list(row -> TenantId.of(row.text("TENANT_ID"))));
    }

    /** When the next timer is due; empty when there is none. */
    Optional<Instant> next(Set<String> kinds) {
        return store.system(
                SystemScope.TIMERS,
                unit -> unit.sql("select t.NEXT_AT from " + BY_TIME + " where t.NEXT_AT < ?" + among(kinds)
                                + " order by t.NEXT_AT fetch first 1 rows only")
                        .with(ASIDE)
                        .with(kinds.toArray())
                        .first(row -> row.instant("NEXT_AT")));
    }

    /** Due timers of the unit's tenant, which are its own until it ends. */
    List<FiredTimer> find(UnitOfWork unit, TenantId tenant, Set<String> kinds, Instant now, int limit) {
        return unit.sql("select t.ID, t.KIND, t.MODULE, t.SUBJECT_ID, t.DUE_AT, t.PAYLOAD from " + OF_TENANT_BY_TIME
                        + " where t.TENANT_ID = ? and t.NEXT_AT <= ?" + among(kinds)
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
    }

    /**
     * Claims timers that were found by removing their rows, which come back if the unit of work fails.
     *
     * @return those that may fire; the others are laid aside
     */
    List<FiredTimer> claim(UnitOfWork unit, TenantId tenant, List<FiredTimer> found) {
        Set<String> frozen = frozen(unit, tenant, found);
        List<FiredTimer> claimed = new ArrayList<>();
        for (FiredTimer timer : found) {
            if (timer.module() != null && frozen.contains(timer.module())) {
                touch(
                        timer,
                        unit.sql("update RS_TIMER set NEXT_AT = ? where TENANT_ID = ? and ID = ?")
                                .with(ASIDE));
            } else {
                touch(timer, unit.sql("delete from RS_TIMER where TENANT_ID = ? and ID = ?"));
                claimed.add(timer);
            }
        }
        return claimed;
    }

    /** Those of their modules that are frozen, and will be until the unit of work ends: a thaw waits for the written row. */
    private static Set<String> frozen(UnitOfWork unit, TenantId tenant, List<FiredTimer> timers) {
        return timers.stream()
                .map(FiredTimer::module)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .filter(module -> unit.sql("update RS_FREEZE set REASON = REASON"
                                        + " where TENANT_ID = ? and MODULE = ? and TO_AT is null")
                                .with(tenant, module)
                                .update()
                        > 0)
                .collect(Collectors.toSet());
    }

    private static void touch(FiredTimer timer, Sql sql) {
        if (sql.with(timer.tenant(), timer.id()).update() != 1) {
            throw new IllegalStateException("timer " + timer.id() + " was claimed by someone else");
        }
    }

    private String passingBy() {
        return store.dialect().equals("postgresql") ? " for update of t skip locked" : "";
    }

    private static String among(Set<String> kinds) {
        return " and t.KIND in (" + String.join(", ", Collections.nCopies(kinds.size(), "?")) + ")";
    }
}
