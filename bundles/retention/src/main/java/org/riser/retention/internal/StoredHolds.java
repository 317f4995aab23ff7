package org.riser.retention.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.TimedPlace;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordHold;
import org.riser.retention.RecordHolds;
import org.riser.retention.RecordKind;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Holds in the database. */
@Component
public final class StoredHolds implements RecordHolds {
    private static final int LONGEST = 500;

    private final Store store;
    private final Registry registry;

    @Activate
    public StoredHolds(
            @Reference Store store,
            @Reference Registry registry,
            @Reference(target = "(unit=retention)") UnitReady ready) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public RecordHold hold(Caller caller, UUID id, String kind, UUID record, String reason) {
        caller.require(Permissions.RETENTION_PURGE);
        new Input().text("reason", reason, LONGEST).check();
        RecordKind its = registry.kinds.get(kind);
        return store.call(caller.tenant(), unit -> {
            Optional<HoldRow> there = Rows.hold(unit, id);
            return there.isPresent()
                    ? there.get().view()
                    : held(unit, caller, new HoldRow(id, kind, kept(unit, its, record), reason, caller, now()));
        });
    }

    private KeptRecord kept(UnitOfWork unit, RecordKind kind, UUID record) {
        Optional<KeptRecord> kept = kind.find(unit, record);
        if (kept.isEmpty()) {
            new Input()
                    .fault(
                            "record",
                            "retention.record",
                            "没有这条已结束的记录，请核对。",
                            "There is no such record that has ended; check it.")
                    .check();
        }
        return kept.orElseThrow();
    }

    private RecordHold held(UnitOfWork unit, Caller caller, HoldRow row) {
        Rows.entities(unit).persist(row);
        Rows.entities(unit).flush();
        registry.tell(
                unit,
                caller,
                "retention.hold",
                "hold",
                row.id,
                Map.of("kind", row.kind, "record", row.record.toString(), "reason", row.reason));
        return row.view();
    }

    @Override
    public RecordHold lift(Caller caller, UUID id, String reason, @Nullable Long version) {
        caller.require(Permissions.RETENTION_PURGE);
        new Input().text("reason", reason, LONGEST).check();
        return store.call(caller.tenant(), unit -> {
            HoldRow row = Rows.hold(unit, id).orElseThrow(() -> Input.notFound("hold", id));
            if (row.liftedAt != null) {
                return row.view();
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            row.lift(caller, reason, now());
            Rows.entities(unit).flush();
            registry.tell(unit, caller, "retention.lift", "hold", id, Map.of("reason", reason));
            return row.view();
        });
    }

    @Override
    public Page<RecordHold> page(Caller caller, @Nullable String cursor, int limit) {
        caller.require(Permissions.RETENTION_VIEW);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        return store.call(caller.tenant(), unit -> {
            List<HoldRow> read = Rows.last(unit, HoldRow.class, "heldAt", after, limit + 1);
            List<HoldRow> shown = read.size() > limit ? read.subList(0, limit) : read;
            HoldRow last = read.size() > limit ? shown.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(HoldRow::view).toList(),
                    last == null ? null : new TimedPlace(last.heldAt, last.id).cursor());
        });
    }

    private Instant now() {
        return registry.now();
    }
}
