package org.riser.casework.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.casework.ClockNotice;
import org.riser.identity.Reach;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.UnitOfWork;

/**
 * Brings what became of clocks to whom it concerns: to their open pages after the commit, and kept for a week, in the same
 * transaction, for who was not there. Thread-safe.
 */
final class ClockTold {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration PURGED_EVERY = Duration.ofHours(1);

    private final Notices notices;
    private final Ids ids;
    private final Map<TenantId, Instant> purgedAt = new ConcurrentHashMap<>();

    ClockTold(Notices notices, Ids ids) {
        this.notices = notices;
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
    }

    /** What was told to somebody within the week, the newest first, as far as they may see what it is about. */
    List<ClockNotice> latest(UnitOfWork unit, Caller caller, Reach reach, Instant now, int limit) {
        purge(unit, caller.tenant(), now);
        return AddressedNotice.namesOf(caller).stream()
                .flatMap(name -> keptFor(unit, caller.tenant(), name, limit))
                .filter(kept -> kept.told().concerns(caller) && kept.told().isSeenBy(caller, reach))
                .sorted(Comparator.comparing(Kept::id).reversed())
                .map(kept -> kept.told().notice())
                .distinct()
                .limit(limit)
                .toList();
    }

    private static Stream<Kept> keptFor(UnitOfWork unit, TenantId tenant, String addressee, int limit) {
        return unit
                .sql("select ID, SUBJECT_ID, BODY from RS_TOLD where TENANT_ID = ? and ADDRESSEE = ?"
                        + " order by ID desc fetch first " + limit + " rows only")
                .with(tenant, addressee)
                .list(row -> new Kept(
                        row.uuid("ID"),
                        AddressedNotice.read(new Notice(
                                tenant,
                                ClockNotice.TOPIC,
                                row.uuid("SUBJECT_ID").toString(),
                                row.text("BODY")))))
                .stream();
    }

    private void purge(UnitOfWork unit, TenantId tenant, Instant now) {
        Instant last = purgedAt.get(tenant);
        if (last == null || last.isBefore(now.minus(PURGED_EVERY))) {
            unit.sql("delete from RS_TOLD where TENANT_ID = ? and MADE_AT < ?")
                    .with(tenant, now.minus(KEPT))
                    .update();
            purgedAt.put(tenant, now);
        }
    }

    private record Kept(UUID id, AddressedNotice told) {}
}
