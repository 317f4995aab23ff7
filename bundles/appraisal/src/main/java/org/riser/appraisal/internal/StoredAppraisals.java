package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.State;
import org.riser.appraisal.AppraisalLine.Kind;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.AppraisalSummary;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.Level;
import org.riser.appraisal.NewBonus;
import org.riser.appraisal.NewDeduction;
import org.riser.appraisal.Period;
import org.riser.identity.Permissions;
import org.riser.identity.Staff;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Sheets in the database. */
@Component
public final class StoredAppraisals implements Appraisals {
    private static final int LONGEST = 500;
    private static final int LONGEST_AWARD = 200;

    private final Store store;
    private final Office office;
    private final Sheets sheets;
    private final Levels levels;

    @Activate
    public StoredAppraisals(
            @Reference Store store,
            @Reference Office office,
            @Reference Sheets sheets,
            @Reference Levels levels,
            @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.sheets = sheets;
        this.levels = levels;
    }

    @Override
    public Appraisal open(Caller caller, UUID id, String employee, Period period) {
        caller.require(Permissions.APPRAISAL_ASSESS);
        Sheets.requireOther(employee, caller);
        Optional<Staff> whose = office.employee(caller, employee)
                .filter(found -> office.mayRead(caller, employee, Optional.ofNullable(found.orgUnit())));
        if (whose.isEmpty()) {
            new Input()
                    .fault("employee", "appraisal.employee", "没有这名员工。", "There is no such employee.")
                    .check();
        }
        Level level = levels.of(caller, whose.orElseThrow());
        return store.call(caller.tenant(), unit -> {
            Optional<SheetRow> there = Rows.sheet(unit, id);
            if (there.isPresent()) {
                return sheets.view(unit, caller, sheets.find(unit, caller, id));
            }
            Rows.takeTurn(unit, period);
            if (Rows.isLocked(unit, period.toString())) {
                throw Sheets.locked();
            }
            if (Rows.sheetOf(unit, employee, period).isPresent()) {
                throw new Conflict(
                        "appraisal.exists",
                        new Text("该员工本期已有考核表。", "The employee has a sheet of this period already; load that one."));
            }
            StandardRow standard = StoredStandards.of(unit, period, level)
                    .orElseThrow(() -> new Refused(List.of(new Fault(
                            "period",
                            "appraisal.no-standard",
                            new Text(
                                    "period：该年度尚未制定考核标准，请先制定。",
                                    "period: The year has no standard to appraise by yet; set it first."),
                            "PRO-KPI-04"))));
            SheetRow row = new SheetRow(id, standard, employee, period, caller, office.now());
            row.orgUnit = whose.map(Staff::orgUnit).map(UUID::toString).orElse(null);
            Rows.entities(unit).persist(row);
            Keeping.opened(unit, row);
            return sheets.done(unit, caller, row, "open", Map.of("employee", employee, "period", period.toString()));
        });
    }

    @Override
    public Appraisal find(Caller caller, UUID id) {
        return store.call(caller.tenant(), unit -> sheets.view(unit, caller, sheets.find(unit, caller, id)));
    }

    @Override
    public Page<AppraisalSummary> page(Caller caller, AppraisalQuery query) {
        Input.limit(query.limit());
        UUID before = query.cursor() == null ? null : after(query.cursor());
        return store.call(caller.tenant(), unit -> {
            List<SheetRow> rows = Rows.sheets(unit, query, Rows.scope(office, caller), before, query.limit() + 1);
            List<SheetRow> shown = rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
            Map<String, String> names = office.namesOf(caller, shown);
            return new Page<>(
                    shown.stream().map(row -> row.summary(names)).toList(),
                    rows.size() > query.limit()
                            ? Cursor.of(shown.get(shown.size() - 1).id.toString())
                            : null);
        });
    }

    private static UUID after(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    @Override
    public Appraisal deduct(Caller caller, UUID id, UUID line, NewDeduction deduction, @Nullable Long version) {
        caller.require(Permissions.APPRAISAL_ASSESS);
        UUID penalty = deduction.penalty();
        Deductions.check(deduction);
        return store.call(caller.tenant(), unit -> {
            if (Rows.line(unit, line).isPresent()) {
                return sheets.view(unit, caller, sheets.find(unit, caller, id));
            }
            SheetRow row = changing(unit, caller, id, version, State.OPEN);
            LineRow added = penalty == null
                    ? Deductions.seen(sheets.scores(unit, row), row, line, deduction)
                    : sheets.taken(unit, caller, row, line, deduction.item(), penalty);
            String reason = deduction.reason();
            if (reason != null && !reason.isBlank()) {
                added.reason = reason;
            }
            sheets.add(unit, caller, added);
            return sheets.done(
                    unit,
                    caller,
                    row,
                    "deduct",
                    Map.of("item", deduction.item(), "points", added.points, "kind", added.kind));
        });
    }

    @Override
    public Appraisal award(Caller caller, UUID id, UUID line, NewBonus bonus, @Nullable Long version) {
        caller.require(Permissions.APPRAISAL_ASSESS);
        new Input()
                .text("reason", bonus.reason(), LONGEST)
                .optional("award", bonus.award(), LONGEST_AWARD)
                .check();
        requireWhole(bonus.points());
        return store.call(caller.tenant(), unit -> {
            if (Rows.line(unit, line).isPresent()) {
                return sheets.view(unit, caller, sheets.find(unit, caller, id));
            }
            SheetRow row = changing(unit, caller, id, version, State.SCORED);
            Optional<String> award = Optional.ofNullable(bonus.award()).filter(named -> !named.isBlank());
            BigDecimal already = sheets.scores(unit, row).bonus();
            List<Fault> faults =
                    office.ratings(caller, row.period()).deciding().bonusFaults(bonus.points(), award, already);
            if (!faults.isEmpty()) {
                throw new InvalidInput(faults);
            }
            LineRow added = new LineRow(line, row.id, Kind.BONUS, bonus.points().setScale(2), bonus.reason());
            added.award = award.orElseThrow();
            sheets.add(unit, caller, added);
            sheets.settle(unit, caller, row);
            return sheets.done(
                    unit, caller, row, "award", Map.of("points", bonus.points(), "award", award.orElseThrow()));
        });
    }

    /** The clause gives whole points; no row of a table can say so of a number. */
    private static void requireWhole(BigDecimal points) {
        if (points.stripTrailingZeros().scale() > 0) {
            throw new InvalidInput(List.of(new Fault(
                    "points",
                    "appraisal.points",
                    new Text("points：嘉奖加分应为整数。", "points: must be a whole number for an award."),
                    "PRO-KPI-24")));
        }
    }

    @Override
    public Appraisal withdraw(Caller caller, UUID id, UUID line, String reason, @Nullable Long version) {
        caller.require(Permissions.APPRAISAL_ASSESS);
        new Input().text("reason", reason, LONGEST).check();
        return store.call(caller.tenant(), unit -> {
            SheetRow row = changing(unit, caller, id, version, State.OPEN, State.SCORED);
            LineRow found = Rows.line(unit, line)
                    .filter(one -> one.sheet.equals(row.id))
                    .orElseThrow(() -> Input.notFound("line", line));
            if (found.holds()) {
                if (row.state() == State.SCORED && found.kind() != Kind.BONUS) {
                    Sheets.requireState(row, State.OPEN);
                }
                found.withdraw(caller, office.now(), reason);
                if (row.state() == State.SCORED) {
                    sheets.settle(unit, caller, row);
                }
            }
            return sheets.done(unit, caller, row, "withdraw", Map.of("line", line.toString(), "points", found.points));
        });
    }

    @Override
    public Appraisal score(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.APPRAISAL_ASSESS);
        return store.call(caller.tenant(), unit -> {
            SheetRow row = changing(unit, caller, id, version, State.OPEN);
            requireOver(caller, row);
            sheets.requireComplete(unit, caller, row);
            Scores scores = sheets.scores(unit, row);
            List<Fault> faults = office.ratings(caller, row.period()).deciding().scoreFaults("items", scores.aspects());
            if (!faults.isEmpty()) {
                throw new Refused(faults);
            }
            Instant now = office.now();
            row.state = State.SCORED.name();
            row.explainBy = office.end(caller, Office.EXPLANATION, now);
            BigDecimal total = sheets.settle(unit, caller, row);
            sheets.step(unit, caller, row, StepRow.SCORED, "", null);
            return sheets.done(unit, caller, row, "score", Map.of("total", total));
        });
    }

    private void requireOver(Caller caller, SheetRow row) {
        if (!office.isOver(caller, row.period())) {
            throw new Refused(
                    "appraisal.running",
                    new Text("考核期尚未结束，期末之后才能评定。", "The period is not over; it is scored after its end."));
        }
    }

    @Override
    public Appraisal reopen(Caller caller, UUID id, String reason, @Nullable Long version) {
        caller.require(Permissions.APPRAISAL_ASSESS);
        new Input().text("reason", reason, LONGEST).check();
        return store.call(caller.tenant(), unit -> {
            SheetRow row = sheets.find(unit, caller, id);
            Sheets.requireOther(row, caller);
            sheets.requireUnlocked(unit, caller, row);
            if (version != null) {
                Input.version(row.version, version);
            }
            Sheets.requireState(row, State.SCORED, State.SEEN, State.CONFIRMED);
            State before = row.state();
            row.state = State.OPEN.name();
            row.total = null;
            row.explainBy = null;
            row.appealBy = null;
            sheets.step(unit, caller, row, StepRow.REOPENED, reason, null);
            return sheets.done(unit, caller, row, "reopen", Map.of("state", List.of(before.name(), row.state)));
        });
    }

    private SheetRow changing(UnitOfWork unit, Caller caller, UUID id, @Nullable Long version, State... from) {
        SheetRow row = sheets.find(unit, caller, id);
        Sheets.requireOther(row, caller);
        sheets.requireUnlocked(unit, caller, row);
        return sheets.find(unit, caller, id, version, from);
    }
}
