package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.appraisal.AppraisalLine.Kind;
import org.riser.appraisal.LineChange;
import org.riser.appraisal.Period;
import org.riser.appraisal.Restatement;
import org.riser.store.UnitOfWork;

/** Changes of what counts already, kept with their reason and what they come to for each person. Thread-safe. */
@Component(service = Changes.class)
public final class Changes {
    private static final int MOST = 200;

    private final Sheets sheets;

    @Activate
    public Changes(@Reference Sheets sheets) {
        this.sheets = sheets;
    }

    /** What one piece of work has found and changed so far. */
    private static final class Work {
        private final Map<UUID, SheetRow> touched = new LinkedHashMap<>();
        private final Map<UUID, BigDecimal> before = new HashMap<>();
        private final List<String> lines = new ArrayList<>();
    }

    /**
     * @param only the one sheet that may be changed; null for all of the period
     * @throws InvalidInput if a change does not fit, or nothing changes
     */
    Restatement make(
            UnitOfWork unit,
            Caller caller,
            UUID id,
            Period period,
            List<LineChange> changes,
            String reason,
            @Nullable UUID only) {
        if (changes.isEmpty() || changes.size() > MOST) {
            throw fault("changes", "应有 1 到 " + MOST + " 项。", "must have 1 to " + MOST + " entries.");
        }
        Work work = new Work();
        for (int i = 0; i < changes.size(); i++) {
            change(unit, caller, period, changes.get(i), "changes[" + i + "]", reason, only, work);
        }
        Rows.entities(unit).flush();
        RestatementRow row = new RestatementRow(id, period.toString(), reason, caller, sheets.office.now());
        Rows.entities(unit).persist(row);
        Map<String, Object> told = new LinkedHashMap<>(Map.of("period", period.toString(), "lines", work.lines));
        work.touched.values().forEach(sheet -> {
            BigDecimal before = Objects.requireNonNull(work.before.get(sheet.id));
            BigDecimal after = sheets.settle(unit, caller, sheet);
            Rows.entities(unit).persist(new DifferenceRow(sheets.office.id(), id, sheet, before, after));
            told.put(sheet.employee, List.of(before, after));
        });
        Rows.entities(unit).flush();
        sheets.office.tell(unit, caller, "appraisal.restate", id.toString(), told);
        return view(unit, caller, row);
    }

    private void change(
            UnitOfWork unit,
            Caller caller,
            Period period,
            LineChange change,
            String at,
            String reason,
            @Nullable UUID only,
            Work work) {
        Optional<LineRow> line = Optional.ofNullable(change.line()).flatMap(id -> Rows.line(unit, id));
        UUID sheet = line.map(found -> found.sheet).orElse(change.appraisal());
        SheetRow row = Optional.ofNullable(sheet)
                .flatMap(id -> Rows.sheet(unit, id))
                .filter(found -> found.period.equals(period.toString()) && (only == null || only.equals(found.id)))
                .orElseThrow(() ->
                        fault(at, "没有本期考核表的这一行，请核对。", "There is no such line or sheet in the period; check the ids."));
        Sheets.requireOther(row, caller);
        if (!row.counts()) {
            throw fault(at, "该考核表尚未签署，请先完成或重新评定。", "The sheet is not signed; finish it instead.");
        }
        work.touched.put(row.id, row);
        work.before.putIfAbsent(row.id, Objects.requireNonNull(row.total));
        if (line.isPresent()) {
            points(unit, caller, line.get(), change.points(), at, reason, work);
        } else {
            take(unit, caller, row, change, at, work);
        }
    }

    private void points(
            UnitOfWork unit,
            Caller caller,
            LineRow line,
            @Nullable BigDecimal points,
            String at,
            String reason,
            Work work) {
        boolean fits = points != null
                && points.signum() >= 0
                && points.scale() <= 2
                && points.compareTo(most(unit, line)) <= 0
                && (line.kind() != Kind.BONUS || points.stripTrailingZeros().scale() <= 0);
        if (!fits || points == null) {
            throw fault(
                    at + ".points",
                    "应为 0 到 " + most(unit, line).toPlainString() + "，最多两位小数，嘉奖加分为整数。",
                    "must be 0 to " + most(unit, line).toPlainString()
                            + ", with two decimals at most, and whole for a bonus.");
        }
        if (!line.holds() || points.compareTo(line.points) == 0) {
            throw fault(at + ".points", "与现值相同，没有变更。", "is what it is already; nothing would change.");
        }
        work.lines.add(line.id + ": " + line.points.toPlainString() + " → " + points.toPlainString());
        if (points.signum() == 0) {
            line.withdraw(caller, sheets.office.now(), reason);
        } else {
            line.points = points.setScale(2);
            if (line.kind() == Kind.WHOLE_ITEM) {
                // A number is said now, so it is no longer all of the item.
                line.kind = Kind.DEDUCTION.name();
            }
        }
    }

    /** What the item is worth; of a bonus what it was given with: more of it needs another award. */
    private static BigDecimal most(UnitOfWork unit, LineRow line) {
        if (line.kind() == Kind.BONUS) {
            return line.points;
        }
        SheetRow sheet = Rows.sheet(unit, line.sheet).orElseThrow();
        return Rows.items(unit, sheet.standard).stream()
                .filter(item -> item.id().equals(line.item))
                .map(item -> item.max())
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    private void take(UnitOfWork unit, Caller caller, SheetRow row, LineChange change, String at, Work work) {
        UUID penalty = change.penalty();
        String item = change.item();
        if (penalty == null || item == null || change.points() != null) {
            throw fault(
                    at,
                    "请填写考核行及分值，或考核表、项目和处理。",
                    "name either a line and its points, or a sheet, an item and a penalty.");
        }
        LineRow taken = sheets.taken(unit, caller, row, sheets.office.id(), item, penalty);
        sheets.add(unit, caller, taken);
        work.lines.add(taken.id + ": 0 → " + taken.points.toPlainString());
    }

    Restatement view(UnitOfWork unit, Caller caller, RestatementRow row) {
        List<DifferenceRow> differences = Rows.differences(unit, row.id);
        Map<String, String> names = sheets.office.names(
                caller, differences.stream().map(one -> one.employee).distinct().toList());
        return new Restatement(
                row.id,
                row.period,
                row.reason,
                row.doneBy,
                row.doerName,
                row.doneAt,
                differences.stream().map(one -> one.view(names)).toList());
    }

    private static InvalidInput fault(String field, String zh, String en) {
        return new InvalidInput(List.of(Fault.of(field, "appraisal.change", field + "：" + zh, field + ": " + en)));
    }
}
