package org.riser.retention.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.retention.Purge;
import org.riser.retention.Purge.State;
import org.riser.retention.Purges;
import org.riser.retention.RecordKind;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Purges in the database; what they remove goes in the same transaction in which they are proved. */
@Component
public final class StoredPurges implements Purges {
    private static final int LONGEST = 500;

    private final Store store;
    private final Registry registry;

    @Activate
    public StoredPurges(
            @Reference Store store,
            @Reference Registry registry,
            @Reference(target = "(unit=retention)") UnitReady ready) {
        this.store = store;
        this.registry = registry;
    }

    @Override
    public Purge ask(Caller caller, UUID id, String kind, List<UUID> records, String reason) {
        caller.require(Permissions.RETENTION_PURGE);
        Input input = new Input().text("reason", reason, LONGEST);
        if (records.isEmpty() || records.size() > MOST) {
            input.fault(
                    "records",
                    "retention.records",
                    "请选择 1 到 " + MOST + " 条记录。",
                    "must name 1 to " + MOST + " records.");
        }
        input.check();
        RecordKind its = registry.kinds.get(kind);
        return store.call(caller.tenant(), unit -> {
            Optional<PurgeRow> there = Rows.purge(unit, id);
            return there.isPresent()
                    ? there.get().view(Rows.records(unit, id))
                    : asked(unit, caller, new PurgeRow(id, kind, reason, caller, registry.now()), its, records);
        });
    }

    private Purge asked(UnitOfWork unit, Caller caller, PurgeRow row, RecordKind kind, List<UUID> records) {
        List<Checked> checked = checks(unit, caller, kind).all(records, row.id);
        List<RemovedRow> rows = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            rows.add(new RemovedRow(
                    row.id, i, checked.get(i).kept(), checked.get(i).period()));
        }
        Rows.entities(unit).persist(row);
        rows.forEach(Rows.entities(unit)::persist);
        Rows.entities(unit).flush();
        registry.tell(
                unit,
                caller,
                "retention.ask",
                "purge",
                row.id,
                Map.of("kind", row.kind, "records", rows.size(), "reason", row.reason));
        return row.view(rows);
    }

    private Checks checks(UnitOfWork unit, Caller caller, RecordKind kind) {
        LocalDate today = registry.today(caller.tenant());
        return new Checks(unit, registry.periods, caller.tenant(), kind, registry.now(), today);
    }

    @Override
    public Purge approve(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.RETENTION_PURGE);
        return store.call(caller.tenant(), unit -> {
            PurgeRow row = purge(unit, id);
            List<RemovedRow> records = Rows.records(unit, id);
            if (row.state() == State.DONE) {
                return row.view(records);
            }
            requireAsked(row, version);
            if (row.askedBy.equals(caller.principal())) {
                throw new Forbidden(
                        "retention.own-purge",
                        new Text("申请人不能批准本人的销毁申请，请由他人审批。", "Who asked cannot approve it; somebody else has to."));
            }
            remove(unit, caller, row, records);
            return row.view(records);
        });
    }

    private void remove(UnitOfWork unit, Caller caller, PurgeRow row, List<RemovedRow> records) {
        RecordKind kind = registry.kinds.get(row.kind);
        List<Checked> checked = checks(unit, caller, kind)
                .all(records.stream().map(record -> record.record).toList(), row.id);
        for (int i = 0; i < records.size(); i++) {
            RemovedRow record = records.get(i);
            registry.periods.carriedOut(
                    caller.tenant(), kind.recordClass(), checked.get(i).kept(), registry.now());
            String digest = Digests.sha256(kind.remove(unit, record.record));
            record.removed(checked.get(i).period(), digest);
            registry.tell(
                    unit,
                    caller,
                    "retention.remove",
                    row.kind,
                    record.record,
                    Map.of("purge", row.id.toString(), "row", record.row, "sha256", digest));
        }
        row.decide(State.DONE, caller, null, registry.now());
        Rows.entities(unit).flush();
        registry.tell(unit, caller, "retention.approve", "purge", row.id, Map.of("records", records.size()));
    }

    @Override
    public Purge refuse(Caller caller, UUID id, String reason, @Nullable Long version) {
        caller.require(Permissions.RETENTION_PURGE);
        new Input().text("reason", reason, LONGEST).check();
        return store.call(caller.tenant(), unit -> {
            PurgeRow row = purge(unit, id);
            List<RemovedRow> records = Rows.records(unit, id);
            if (row.state() == State.REFUSED) {
                return row.view(records);
            }
            requireAsked(row, version);
            row.decide(State.REFUSED, caller, reason, registry.now());
            records.forEach(record -> record.open = 0);
            Rows.entities(unit).flush();
            registry.tell(unit, caller, "retention.refuse", "purge", id, Map.of("reason", reason));
            return row.view(records);
        });
    }

    private static void requireAsked(PurgeRow row, @Nullable Long version) {
        if (row.state() != State.ASKED) {
            throw new Conflict("retention.decided", new Text("该申请已审批，请刷新。", "It is decided already; load it again."));
        }
        if (version != null) {
            Input.version(row.version, version);
        }
    }

    private static PurgeRow purge(UnitOfWork unit, UUID id) {
        return Rows.purge(unit, id).orElseThrow(() -> Input.notFound("purge", id));
    }

    @Override
    public Purge find(Caller caller, UUID id) {
        caller.require(Permissions.RETENTION_VIEW);
        return store.call(caller.tenant(), unit -> purge(unit, id).view(Rows.records(unit, id)));
    }

    @Override
    public Page<Purge> page(Caller caller, @Nullable String cursor, int limit) {
        caller.require(Permissions.RETENTION_VIEW);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        return store.call(caller.tenant(), unit -> {
            List<PurgeRow> read = Rows.last(unit, PurgeRow.class, "askedAt", after, limit + 1);
            List<PurgeRow> shown = read.size() > limit ? read.subList(0, limit) : read;
            PurgeRow last = read.size() > limit ? shown.get(limit - 1) : null;
            return new Page<>(
                    shown.stream().map(row -> row.view(List.of())).toList(),
                    last == null ? null : new TimedPlace(last.askedAt, last.id).cursor());
        });
    }
}
