package org.riser.retention.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordKind;
import org.riser.retention.RetainedRecord;
import org.riser.retention.Retention;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Records of all holders beside what the tables say about them. */
@Component
public final class StoredRetention implements Retention {
    private final Store store;
    private final Registry registry;

    @Activate
    public StoredRetention(
            @Reference Store store,
            @Reference Registry registry,
            @Reference(target = "(unit=retention)") UnitReady ready) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public List<KeptKind> kinds(Caller caller) {
        caller.require(Permissions.RETENTION_VIEW);
        return registry.kinds.all().stream()
                .map(kind -> new KeptKind(kind.id(), kind.name(), kind.recordClass()))
                .toList();
    }

    @Override
    public Page<RetainedRecord> records(
            Caller caller, String kind, boolean onlyDue, @Nullable String cursor, int limit) {
        caller.require(Permissions.RETENTION_VIEW);
        Input.limit(limit);
        RecordKind its = registry.kinds.find(kind).orElseThrow(() -> Input.notFound("kind", kind));
        KeptRecord.Place after = cursor == null ? null : KeptRecord.Place.of(cursor);
        Instant now = registry.now();
        LocalDate today = registry.today(caller.tenant());
        LocalDate before = onlyDue
                ? registry.periods.dueBefore(caller.tenant(), its.recordClass(), now, today)
                : today.plusDays(1);
        return store.call(caller.tenant(), unit -> {
            List<KeptRecord> read = before.equals(LocalDate.MIN) ? List.of() : its.page(unit, before, after, limit + 1);
            List<KeptRecord> shown = read.size() > limit ? read.subList(0, limit) : read;
            List<UUID> ids = shown.stream().map(KeptRecord::id).toList();
            Map<UUID, List<HoldRow>> holds = Rows.holds(unit, kind, ids);
            Map<UUID, UUID> waiting = Rows.waiting(unit, ids);
            List<RetainedRecord> records = shown.stream()
                    .map(kept -> view(
                            its,
                            kept,
                            registry.periods.longest(caller.tenant(), its.recordClass(), kept, now),
                            holds.getOrDefault(kept.id(), List.of()).size(),
                            waiting.get(kept.id()),
                            today))
                    .filter(record -> !onlyDue || record.mayGo())
                    .toList();
            return new Page<>(
                    records, read.size() > limit ? shown.get(limit - 1).place().cursor() : null);
        });
    }

    private static RetainedRecord view(
            RecordKind kind,
            KeptRecord kept,
            Optional<RetainedRecord.Period> period,
            int holds,
            @Nullable UUID purge,
            LocalDate today) {
        boolean isOver = period.filter(its -> today.isAfter(its.keepUntil())).isPresent();
        return new RetainedRecord(
                kind.id(),
                kept.id(),
                kept.module(),
                kept.title(),
                kept.closedOn(),
                period.orElse(null),
                holds,
                purge,
                isOver && holds == 0);
    }
}
