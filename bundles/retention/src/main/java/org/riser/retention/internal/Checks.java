package org.riser.retention.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordKind;
import org.riser.retention.RetainedRecord.Period;
import org.riser.store.UnitOfWork;

/** Whether records may go on a day. For one purge. */
final class Checks {
    private final UnitOfWork unit;
    private final Periods periods;
    private final TenantId tenant;
    private final RecordKind kind;
    private final Instant now;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    Checks(UnitOfWork unit, Periods periods, TenantId tenant, RecordKind kind, Instant now, LocalDate today) {
        this.unit = unit;
        this.periods = periods;
        this.tenant = tenant;
        this.kind = kind;
        this.now = now;
        this.today = today;
    }

    /**
     * All of them, in their order.
     *
     * @param purge that names them
     * @throws InvalidInput with what keeps each that must stay
     */
    List<Checked> all(List<UUID> records, UUID purge) {
        Map<UUID, List<HoldRow>> holds = Rows.holds(unit, kind.id(), records);
        Map<UUID, UUID> waiting = Rows.waiting(unit, records);
        List<Checked> checked = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            UUID record = records.get(i);
            String field = "records[" + i + "]";
            if (records.indexOf(record) < i
                    || !waiting.getOrDefault(record, purge).equals(purge)) {
                fault(field, "retention.asked", "已在销毁申请中。", "is named already, here or by another purge that waits.");
                continue;
            }
            holds.getOrDefault(record, List.of()).stream()
                    .findFirst()
                    .ifPresent(hold -> fault(
                            field,
                            "retention.held",
                            "已暂缓销毁（" + hold.reason + "），请先解除。",
                            "is held (" + hold.reason + "); lift the hold first."));
            kept(field, record).flatMap(kept -> due(field, kept)).ifPresent(checked::add);
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return checked;
    }

    private Optional<KeptRecord> kept(String field, UUID record) {
        Optional<KeptRecord> kept = kind.find(unit, record);
        if (kept.isEmpty()) {
            fault(field, "retention.record", "没有这条已结束的记录，请核对。", "There is no such record that has ended; check it.");
        }
        return kept;
    }

    private Optional<Checked> due(String field, KeptRecord kept) {
        Optional<Period> period = periods.longest(tenant, kind.recordClass(), kept, now);
        if (period.isEmpty()) {
            fault(
                    field,
                    "retention.no-rule",
                    "没有规定这类记录的保管期限，须一直保管；请先在保管期限表中设定。",
                    "No row says how long such records are kept, so they stay; set one in the retention table first.");
            return Optional.empty();
        }
        if (!today.isAfter(period.get().keepUntil())) {
            LocalDate until = period.get().keepUntil();
            Text message = new Text(
                    field + "：按“" + period.get().name().zh() + "”须保管至 " + until + "，此前不得销毁。",
                    field + ": “" + period.get().name().en() + "” keeps it until " + until
                            + "; it may be removed after that.");
            faults.add(new Fault(field, "retention.kept", message, period.get().clause()));
            return Optional.empty();
        }
        return Optional.of(new Checked(kept, period.get()));
    }

    private void fault(String field, String code, String zh, String en) {
        faults.add(Fault.of(field, code, field + "：" + zh, field + ": " + en));
    }
}
