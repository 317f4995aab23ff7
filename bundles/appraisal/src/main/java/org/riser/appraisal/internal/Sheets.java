package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Refused;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.OpenPenalty;
import org.riser.appraisal.Appraisal.State;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.AppraisalStep;
import org.riser.appraisal.AppraisalSteps;
import org.riser.appraisal.Period;
import org.riser.conduct.Penalty;
import org.riser.store.UnitOfWork;

/** What all steps of a sheet have in common: who may see it, what bars it, what it shows. Thread-safe. */
@Component(service = Sheets.class)
public final class Sheets {
    final Office office;
    final ConductPoints conduct;

    @Activate
    public Sheets(@Reference Office office, @Reference ConductPoints conduct) {
        this.office = office;
        this.conduct = conduct;
    }

    /** @throws org.riser.api.error.NotFound if there is no such sheet that the caller may see */
    SheetRow find(UnitOfWork unit, Caller caller, UUID id) {
        return Rows.sheet(unit, id)
                .filter(row -> office.mayRead(
                        caller, row.employee, Optional.ofNullable(row.orgUnit).map(UUID::fromString)))
                .orElseThrow(() -> Input.notFound("appraisal", id));
    }

    /** One that the caller saw and may still change. */
    SheetRow find(UnitOfWork unit, Caller caller, UUID id, @Nullable Long version, State... from) {
        SheetRow row = find(unit, caller, id);
        if (version != null) {
            Input.version(row.version, version);
        }
        requireState(row, from);
        return row;
    }

    static void requireState(SheetRow row, State... from) {
        if (!List.of(from).contains(row.state())) {
            throw new Conflict(
                    "appraisal.state",
                    new Text(
                            "该考核表目前不能进行这一步，请刷新后查看。",
                            "The sheet has come too far, or not far enough, for this step; load it again."));
        }
    }

    /** Nobody appraises themselves. */
    static void requireOther(SheetRow row, Caller caller) {
        requireOther(row.employee, caller);
    }

    static void requireOther(String employee, Caller caller) {
        if (employee.equals(caller.principal())) {
            throw new Refused(
                    "appraisal.own-matter",
                    new Text("不能考核本人，请由他人处理。", "Nobody appraises themselves; somebody else has to."));
        }
    }

    void requireUnlocked(UnitOfWork unit, Caller caller, SheetRow row) {
        Rows.takeTurn(unit, row.period());
        if (Rows.isLocked(unit, row.period)) {
            throw locked();
        }
    }

    static Refused locked() {
        return new Refused(
                "appraisal.locked",
                new Text(
                        "该考核期已锁定，不能再开放；如需更正，请登记重述并写明原因。",
                        "The period is locked and is not opened again; to correct it, record a restatement with its"
                                + " reason."));
    }

    /** Everything that counts in conduct stands in the sheet as it counts now. */
    void requireComplete(UnitOfWork unit, Caller caller, SheetRow row) {
        requireComplete(unit, caller, row, Rows.holding(unit, row.id));
    }

    /** @param lines that hold in the sheet */
    void requireComplete(UnitOfWork unit, Caller caller, SheetRow row, List<LineRow> lines) {
        if (!open(unit, caller, row).isEmpty()) {
            throw new Refused(
                    "appraisal.open-penalties",
                    new Text(
                            "本月还有已计分的处理未记入考核表，请先逐项记入。",
                            "Penalties that count for the month are not in the sheet yet; take each of them into it"
                                    + " first."));
        }
        boolean stale = lines.stream().anyMatch(line -> conduct.changed(caller, line) != null);
        if (stale) {
            throw new Refused(
                    "appraisal.changed-penalties",
                    new Text(
                            "已记入的处理后来经裁定变更，请撤回该行后重新记入。",
                            "A penalty in the sheet was ruled on since; withdraw its line and take it in again."));
        }
    }

    /** What counts in conduct and stands in no sheet. */
    List<OpenPenalty> open(UnitOfWork unit, Caller caller, SheetRow row) {
        return open(unit, caller, row.employee, row.period());
    }

    List<OpenPenalty> open(UnitOfWork unit, Caller caller, String employee, Period period) {
        if (period.isYear()) {
            return List.of();
        }
        return conduct.of(caller, employee, period.yearMonth()).stream()
                .filter(penalty -> !Rows.isTaken(unit, penalty.id()))
                .map(penalty -> new OpenPenalty(
                        penalty.id(),
                        penalty.finding(),
                        penalty.name(),
                        penalty.clause(),
                        penalty.effect(),
                        ConductPoints.counted(penalty)))
                .toList();
    }

    Scores scores(UnitOfWork unit, SheetRow row) {
        return Scores.of(Rows.items(unit, row.standard), Rows.holding(unit, row.id));
    }

    Optional<Ratings.Rated> total(Caller caller, SheetRow row, Scores scores) {
        return office.ratings(caller, row.period()).total(scores.aspects(), scores.bonus());
    }

    /**
     * Keeps the total with the sheet, for the year and for lists.
     *
     * @throws Refused if no row adds it up (convention C14)
     */
    BigDecimal settle(UnitOfWork unit, Caller caller, SheetRow row) {
        Rows.entities(unit).flush();
        Scores scores = scores(unit, row);
        BigDecimal total = office.ratings(caller, row.period())
                .deciding()
                .total(scores.aspects(), scores.bonus())
                .map(Ratings.Rated::value)
                .orElseThrow(() -> new Refused(
                        "appraisal.no-total",
                        new Text(
                                "通用规则的指标表没有合计规则（appraisal-total），请先填写。",
                                "The KPI table of the common rules has no row that adds up a sheet"
                                        + " (appraisal-total); fill it in first.")));
        row.total = total;
        return total;
    }

    void add(UnitOfWork unit, Caller caller, LineRow line) {
        Rows.entities(unit).persist(line.by(caller, office.now()));
    }

    void step(UnitOfWork unit, Caller caller, SheetRow row, String kind, String words, @Nullable String evidence) {
        Rows.entities(unit).persist(new StepRow(office.id(), row.id, kind, caller, office.now(), words, evidence));
    }

    /** Writes it, tells it and shows it. */
    Appraisal done(UnitOfWork unit, Caller caller, SheetRow row, String action, Map<String, ?> facts) {
        Rows.entities(unit).flush();
        office.tell(unit, caller, "appraisal." + action, row.id.toString(), facts);
        return view(unit, caller, row);
    }

    Appraisal view(UnitOfWork unit, Caller caller, SheetRow row) {
        Scores scores = scores(unit, row);
        Optional<Ratings.Rated> total = total(caller, row, scores);
        Map<String, String> names = office.names(caller, List.of(row.employee));
        List<AppraisalLine> lines = Rows.lines(unit, row.id).stream()
                .map(line -> line.view(conduct.changed(caller, line)))
                .toList();
        return new Appraisal(
                row.id,
                row.employee,
                names.getOrDefault(row.employee, row.employee),
                row.orgUnit,
                row.period,
                row.state(),
                scores.items(),
                lines,
                scores.regular(),
                scores.bonus(),
                total.map(Ratings.Rated::value).orElse(null),
                total.map(Ratings.Rated::because).orElse(null),
                open(unit, caller, row),
                row.assessor,
                row.assessorName,
                steps(Rows.steps(unit, row.id)),
                row.explainBy,
                row.appealBy,
                row.closedAt != null,
                row.version);
    }

    /** The last of each kind; whoever opens a sheet again does away with what came before. */
    private static AppraisalSteps steps(List<StepRow> all) {
        int again = 0;
        for (int i = 0; i < all.size(); i++) {
            again = all.get(i).kind.equals(StepRow.REOPENED) ? i : again;
        }
        List<StepRow> now = all.subList(again, all.size());
        return new AppraisalSteps(
                last(now, StepRow.SCORED),
                last(now, StepRow.SEEN),
                last(now, StepRow.CONFIRMED),
                last(now, StepRow.REOPENED),
                last(now, StepRow.APPEALED),
                last(now, StepRow.RULED));
    }

    static @Nullable AppraisalStep last(List<StepRow> steps, String kind) {
        return steps.stream()
                .filter(step -> step.kind.equals(kind))
                .reduce((first, second) -> second)
                .map(StepRow::view)
                .orElse(null);
    }

    /** Whoever opened, scored, deducted or gave something has assessed it. */
    boolean hasAssessed(UnitOfWork unit, SheetRow row, Caller caller) {
        return row.assessor.equals(caller.principal())
                || Rows.lines(unit, row.id).stream().anyMatch(line -> line.doneBy.equals(caller.principal()))
                || hasTaken(unit, row, StepRow.SCORED, caller);
    }

    boolean hasTaken(UnitOfWork unit, SheetRow row, String kind, Caller caller) {
        return Rows.steps(unit, row.id).stream()
                .anyMatch(step -> step.kind.equals(kind) && step.doneBy.equals(caller.principal()));
    }

    /** A line for a penalty of the sheet's employee and month that stands in no sheet. */
    LineRow taken(UnitOfWork unit, Caller caller, SheetRow row, UUID line, String item, UUID penalty) {
        Penalty cause = conduct.find(caller, penalty)
                .filter(found -> found.employee().equals(row.employee)
                        && !row.period().isYear()
                        && found.month().equals(row.period().yearMonth())
                        && ConductPoints.counts(found))
                .orElse(null);
        Input input = new Input();
        if (cause == null) {
            input.fault(
                    "penalty",
                    "appraisal.penalty",
                    "没有该员工本月计分的这项处理。",
                    "is not a penalty that counts in points for this employee and month.");
        } else if (Rows.isTaken(unit, penalty)) {
            input.fault("penalty", "appraisal.penalty-twice", "已记入考核表。", "stands in the sheet already.");
        }
        requireItem(
                input,
                Rows.items(unit, row.standard).stream()
                        .anyMatch(known -> known.id().equals(item)));
        input.check();
        LineRow added = new LineRow(
                line,
                row.id,
                ConductPoints.kind(Objects.requireNonNull(cause)),
                ConductPoints.counted(cause),
                cause.name().zh());
        added.item = item;
        return added.from(cause);
    }

    static void requireItem(Input input, boolean known) {
        if (!known) {
            input.fault("item", "appraisal.item", "考核标准中没有这一项。", "is no item of the standard.");
        }
    }
}
