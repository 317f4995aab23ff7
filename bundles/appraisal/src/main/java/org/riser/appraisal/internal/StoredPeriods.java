package org.riser.appraisal.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal.State;
import org.riser.appraisal.AppraisalPeriods;
import org.riser.appraisal.LineChange;
import org.riser.appraisal.Period;
import org.riser.appraisal.PeriodLock;
import org.riser.appraisal.Restatement;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Locks and restatements in the database. */
@Component
public final class StoredPeriods implements AppraisalPeriods {
    private static final int LONGEST = 500;
    private static final int MOST_NAMES = 5;

    private final Store store;
    private final Office office;
    private final Sheets sheets;
    private final Changes changes;

    @Activate
    public StoredPeriods(
            @Reference Store store,
            @Reference Office office,
            @Reference Sheets sheets,
            @Reference Changes changes,
            @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.sheets = sheets;
        this.changes = changes;
    }

    @Override
    public PeriodLock lock(Caller caller, Period period, String reason) {
        requireWhole(caller);
        new Input().text("reason", reason, LONGEST).check();
        if (!office.isOver(caller, period)) {
            throw new Refused(
                    "appraisal.running", new Text("考核期尚未结束，不能锁定。", "The period is not over; it cannot be locked yet."));
        }
        return store.call(caller.tenant(), unit -> {
            PeriodRow row = Rows.takeTurn(unit, period);
            if (row.lockedAt != null) {
                throw new Conflict("appraisal.locked-already", new Text("该考核期已锁定。", "The period is locked already."));
            }
            List<SheetRow> all = Rows.sheetsOf(unit, period);
            requireSigned(caller, all);
            // Read at once: every query compares all rows that the unit holds with what they were.
            Map<UUID, List<LineRow>> lines =
                    Rows.holding(unit, period).stream().collect(Collectors.groupingBy(line -> line.sheet));
            all.forEach(sheet -> sheets.requireComplete(unit, caller, sheet, lines.getOrDefault(sheet.id, List.of())));
            for (SheetRow sheet : all) {
                sheet.closedAt = office.now();
                if (sheet.state() == State.CONFIRMED) {
                    sheet.state = State.FILED.name();
                }
            }
            Keeping.locked(unit, period, all, LocalDate.ofInstant(office.now(), office.zone(caller)));
            row.lock(caller, office.now(), reason, all.size());
            Rows.entities(unit).flush();
            office.tell(
                    unit, caller, "appraisal.lock", period.toString(), Map.of("reason", reason, "sheets", all.size()));
            return row.view();
        });
    }

    /** What waits for a ruling counts, and is restated by it. */
    private void requireSigned(Caller caller, List<SheetRow> all) {
        List<SheetRow> waiting = all.stream().filter(sheet -> !sheet.counts()).toList();
        if (!waiting.isEmpty()) {
            Map<String, String> known =
                    office.namesOf(caller, waiting.subList(0, Math.min(MOST_NAMES, waiting.size())));
            String names = String.join("、", known.values());
            throw new Refused(
                    "appraisal.not-signed",
                    new Text(
                            "还有 " + waiting.size() + " 张考核表未签署（" + names + "），请先完成。",
                            waiting.size() + " sheets are not signed (" + names + "); finish them first."));
        }
    }

    @Override
    public List<PeriodLock> locks(Caller caller) {
        return store.call(
                caller.tenant(),
                unit -> Rows.locked(unit).stream().map(PeriodRow::view).toList());
    }

    @Override
    public Restatement restate(Caller caller, UUID id, Period period, List<LineChange> wanted, String reason) {
        requireWhole(caller);
        new Input().text("reason", reason, LONGEST).check();
        return store.call(caller.tenant(), unit -> {
            RestatementRow there = Rows.entities(unit).find(RestatementRow.class, id);
            if (there != null) {
                return changes.view(unit, caller, there);
            }
            if (Rows.takeTurn(unit, period).lockedAt == null) {
                throw new Refused(
                        "appraisal.not-locked",
                        new Text("该考核期尚未锁定，请直接重新评定考核表。", "The period is not locked; open its sheet again instead."));
            }
            return changes.make(unit, caller, id, period, wanted, reason, null);
        });
    }

    @Override
    public List<Restatement> restatements(Caller caller, Period period) {
        boolean others = Office.mayReadOthers(caller);
        return store.call(
                caller.tenant(),
                unit -> Rows.restatements(unit, period).stream()
                        .map(row -> changes.view(unit, caller, row))
                        .map(found -> others && office.reach(caller).everything() ? found : own(found, caller))
                        .filter(found -> !found.differences().isEmpty())
                        .toList());
    }

    private static Restatement own(Restatement found, Caller caller) {
        return new Restatement(
                found.id(),
                found.period(),
                found.reason(),
                found.by(),
                found.byName(),
                found.at(),
                found.differences().stream()
                        .filter(one -> one.employee().equals(caller.principal()))
                        .toList());
    }

    /** A period is the company's, not a hall's. */
    private void requireWhole(Caller caller) {
        caller.require(Permissions.APPRAISAL_MANAGE);
        if (!office.reach(caller).everything()) {
            throw new Forbidden(
                    "appraisal.whole",
                    new Text(
                            "考核期由可查看全公司的人员锁定和重述。",
                            "Periods are locked and restated by somebody who sees the whole company."));
        }
    }
}
