package org.riser.casework.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.casework.ClockNotice;
import org.riser.identity.Reach;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.jobs.Timer;
import org.riser.jobs.Timers;
import org.riser.store.Sql;
import org.riser.store.UnitOfWork;

/**
 * Brings what became of clocks to whom it concerns: to their open pages after the commit, and kept for a week, in the same
 * transaction, for who was not there. Thread-safe.
 */
final class ClockTold {
    /** Kind of the timer that purges what is older than a week. */
    static final String PURGE = "told.purge";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration PURGED_EVERY = Duration.ofDays(1);
    private static final UUID EVERYTHING = new UUID(0, 0);
    private static final int READ_AT_ONCE = 100;

    private final Notices notices;
    private final Timers timers;
    private final Ids ids;
    private final Set<TenantId> purged = ConcurrentHashMap.newKeySet();

    ClockTold(Notices notices, Timers timers, Ids ids) {
        this.notices = notices;
        this.timers = timers;
        this.ids = ids;
    }

    void tell(UnitOfWork unit, TenantId tenant, AddressedNotice told, Instant now) {
        Notice notice = told.write(tenant);
        for (String addressee : told.addressees()) {
            unit.sql(
                            "insert into RS_TOLD (TENANT_ID, ADDRESSEE, ID, SUBJECT_ID, BODY, MADE_AT) values (?, ?, ?, ?, ?, ?)")
                    .with(tenant, addressee, ids.next(), told.notice().subject(), notice.body(), now)
                    .update();
        }
        notices.publish(unit, notice);
        if (!purged.contains(tenant)) {
            // Each node that begins to tell brings a timer; the first that fires takes the others' place.
            purgeIn(unit, PURGED_EVERY, now);
            unit.afterCommit(() -> purged.add(tenant));
        }
    }

    /** What was told to somebody within the week, the newest first, as far as they may see what it is about. */
    List<ClockNotice> latest(UnitOfWork unit, Caller caller, Reach reach, Instant now, int limit) {
        return AddressedNotice.namesOf(caller).stream()
                .flatMap(name -> seenUnder(name, unit, caller, reach, now.minus(KEPT), limit).stream())
                .sorted(Comparator.comparing(Kept::id).reversed())
                .map(kept -> kept.told().notice())
                .distinct()
                .limit(limit)
                .toList();
    }

    /** Reads on until as many are found that the caller may see: those out of sight take nobody's place. */
    private static List<Kept> seenUnder(
            String name, UnitOfWork unit, Caller caller, Reach reach, Instant since, int limit) {
        List<Kept> seen = new ArrayList<>();
        List<Kept> page = keptFor(unit, caller.tenant(), name, since, null);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(kept -> kept.told().concerns(caller) && kept.told().isSeenBy(caller, reach))
                    .forEach(seen::add);
            boolean last = page.size() < READ_AT_ONCE || seen.size() >= limit;
            page = last
                    ? List.of()
                    : keptFor(
                            unit,
                            caller.tenant(),
                            name,
                            since,
                            page.get(page.size() - 1).id());
        }
        return seen;
    }

    private static List<Kept> keptFor(
            UnitOfWork unit, TenantId tenant, String addressee, Instant since, @Nullable UUID before) {
        Sql sql = unit.sql(
                        "select ID, SUBJECT_ID, BODY from RS_TOLD where TENANT_ID = ? and ADDRESSEE = ? and MADE_AT >= ?"
                                + (before == null ? "" : " and ID < ?")
                                + " order by ID desc fetch first " + READ_AT_ONCE + " rows only")
                .with(tenant, addressee, since);
        if (before != null) {
            sql.with(before);
        }
        return sql.list(row -> new Kept(
                row.uuid("ID"),
                AddressedNotice.read(new Notice(
                        tenant, ClockNotice.TOPIC, row.uuid("SUBJECT_ID").toString(), row.text("BODY")))));
    }

    /** Takes away what is older than a week, and comes back tomorrow. */
    void purge(UnitOfWork unit, TenantId tenant, Instant now) {
        unit.sql("delete from RS_TOLD where TENANT_ID = ? and MADE_AT < ?")
                .with(tenant, now.minus(KEPT))
                .update();
        timers.cancel(unit, EVERYTHING, PURGE);
        purgeIn(unit, PURGED_EVERY, now);
    }

    private void purgeIn(UnitOfWork unit, Duration time, Instant now) {
        timers.schedule(unit, new Timer(ids.next(), PURGE, null, EVERYTHING, now.plus(time), "{}"));
    }

    private record Kept(UUID id, AddressedNotice told) {}
}
