package org.riser.appraisal.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.appraisal.AnnualResult;
import org.riser.appraisal.AnnualResults;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.AppraisalForms;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.AppraisalStep;
import org.riser.appraisal.AppraisalSummary;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.ItemScore;
import org.riser.appraisal.Period;
import org.riser.workbook.Cell;
import org.riser.workbook.Format;
import org.riser.workbook.SheetColumn;
import org.riser.workbook.SheetLayout;
import org.riser.workbook.SheetWriter;
import org.riser.workbook.WorkbookWriter;

/** Writes the forms from what the services show the caller. */
@Component
public final class StoredForms implements AppraisalForms {
    private static final int PAGE = 200;
    private static final double WIDE = 40;
    private static final Text EMPLOYEE = new Text("员工", "Employee");
    private static final Text ITEM = new Text("项目", "Item");
    private static final Text REASON = new Text("原因", "Reason");
    private static final Text BY = new Text("登记人", "By");
    private static final Text TOTAL = new Text("总分", "Total");
    private static final Text BONUS = new Text("嘉奖加分", "Bonus");
    private static final Text STATE = new Text("状态", "State");
    private static final Map<Aspect, Text> ASPECTS = Map.of(
            Aspect.DE, new Text("德", "Virtue"),
            Aspect.QIN, new Text("勤", "Diligence"),
            Aspect.NENG, new Text("能", "Ability"),
            Aspect.JI, new Text("绩", "Results"));
    private static final Map<Appraisal.State, Text> STATES = Map.of(
            Appraisal.State.OPEN, new Text("评定中", "Open"),
            Appraisal.State.SCORED, new Text("已评定", "Scored"),
            Appraisal.State.SEEN, new Text("已阅知", "Seen"),
            Appraisal.State.CONFIRMED, new Text("已签署", "Signed"),
            Appraisal.State.APPEALED, new Text("申诉中", "Under appeal"),
            Appraisal.State.RULED, new Text("已裁定", "Ruled on"),
            Appraisal.State.FILED, new Text("已归档", "Filed"));

    private final Appraisals appraisals;
    private final AnnualResults results;
    private final Office office;

    @Activate
    public StoredForms(@Reference Appraisals appraisals, @Reference AnnualResults results, @Reference Office office) {
        this.appraisals = appraisals;
        this.results = results;
        this.office = office;
    }

    @Override
    public void record(Caller caller, UUID appraisal, Locale locale, OutputStream out) throws IOException {
        Appraisal sheet = appraisals.find(caller, appraisal);
        boolean year = Period.of(sheet.period()).isYear();
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            items(workbook, sheet, year, locale);
            lines(workbook, sheet, locale);
            steps(workbook, sheet, locale, office.zone(caller));
        }
    }

    private static void items(WorkbookWriter workbook, Appraisal sheet, boolean year, Locale locale)
            throws IOException {
        Text name = year
                ? new Text("员工年终绩效考核记录表", "Year-end appraisal record")
                : new Text("员工月绩效考核记录表", "Monthly appraisal record");
        SheetWriter rows = workbook.sheet(SheetLayout.named(name.in(locale))
                .column(text(EMPLOYEE, locale))
                .column(text(new Text("考核期", "Period"), locale))
                .column(text(new Text("方面", "Aspect"), locale))
                .column(text(ITEM, locale).width(WIDE))
                .column(number(new Text("满分", "Out of"), locale))
                .column(number(new Text("扣分", "Deducted"), locale))
                .column(number(new Text("得分", "Score"), locale)));
        for (ItemScore score : sheet.items()) {
            rows.row(List.of(
                    Cell.of(sheet.employeeName()),
                    Cell.of(sheet.period()),
                    Cell.of(aspect(score.item().aspect(), locale)),
                    Cell.of(score.item().name().in(locale)),
                    Cell.of(score.item().max()),
                    Cell.of(score.taken()),
                    Cell.of(score.score())));
        }
        sum(rows, BONUS, sheet.bonus(), locale);
        sum(rows, TOTAL, sheet.total(), locale);
    }

    private static void sum(SheetWriter rows, Text name, @Nullable BigDecimal value, Locale locale) throws IOException {
        rows.row(List.of(
                Cell.empty(),
                Cell.empty(),
                Cell.empty(),
                Cell.of(name.in(locale)),
                Cell.empty(),
                Cell.empty(),
                cell(value)));
    }

    /** What was taken back stays in sight, with what it was and why. */
    private static void lines(WorkbookWriter workbook, Appraisal sheet, Locale locale) throws IOException {
        SheetWriter rows = workbook.sheet(SheetLayout.named(new Text("扣分与加分", "Deductions and bonuses").in(locale))
                .column(text(ITEM, locale).width(WIDE))
                .column(number(new Text("分值", "Points"), locale))
                .column(text(REASON, locale).width(WIDE).wrapped())
                .column(text(new Text("依据", "Because"), locale).width(WIDE).wrapped())
                .column(text(new Text("嘉奖", "Award"), locale))
                .column(text(BY, locale))
                .column(text(new Text("撤回", "Withdrawn"), locale).width(WIDE).wrapped()));
        for (AppraisalLine line : sheet.lines()) {
            Text because = line.because();
            AppraisalStep withdrawn = line.withdrawn();
            boolean gives = line.kind() == AppraisalLine.Kind.BONUS || line.kind() == AppraisalLine.Kind.ADDITION;
            rows.row(List.of(
                    Cell.of(item(sheet, line, locale)),
                    Cell.of(gives ? line.points() : line.points().negate()),
                    Cell.of(line.reason()),
                    Cell.of(because == null ? "" : because.in(locale)),
                    Cell.of(line.award() == null ? "" : line.award()),
                    Cell.of(line.byName()),
                    Cell.of(withdrawn == null ? "" : withdrawn.name() + " " + withdrawn.words())));
        }
    }

    private static String item(Appraisal sheet, AppraisalLine line, Locale locale) {
        return sheet.items().stream()
                .filter(score -> score.item().id().equals(line.item()))
                .map(score -> score.item().name().in(locale))
                .findFirst()
                .orElse(BONUS.in(locale));
    }

    private static void steps(WorkbookWriter workbook, Appraisal sheet, Locale locale, ZoneId zone) throws IOException {
        SheetWriter rows = workbook.sheet(SheetLayout.named(new Text("签署", "Signatures").in(locale))
                .column(text(new Text("步骤", "Step"), locale))
                .column(text(BY, locale))
                .column(SheetColumn.of(Format.DATE_TIME, new Text("时间", "At").in(locale)))
                .column(text(new Text("意见", "Words"), locale).width(WIDE).wrapped()));
        step(rows, new Text("评定", "Scored"), sheet.steps().scored(), locale, zone);
        step(rows, new Text("阅知", "Seen"), sheet.steps().seen(), locale, zone);
        step(rows, new Text("签署", "Signed"), sheet.steps().confirmed(), locale, zone);
        step(rows, new Text("申诉", "Appealed"), sheet.steps().appealed(), locale, zone);
        step(rows, new Text("裁定", "Ruled"), sheet.steps().ruled(), locale, zone);
    }

    private static void step(SheetWriter rows, Text name, @Nullable AppraisalStep step, Locale locale, ZoneId zone)
            throws IOException {
        if (step != null) {
            rows.row(List.of(
                    Cell.of(name.in(locale)),
                    Cell.of(step.name()),
                    new Cell.Moment(LocalDateTime.ofInstant(step.at(), zone)),
                    Cell.of(step.words())));
        }
    }

    @Override
    public void statistics(Caller caller, Period period, Locale locale, OutputStream out) throws IOException {
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetLayout layout = SheetLayout.named(new Text("员工月年绩效考核情况统计表", "Statistics of a period").in(locale))
                    .column(text(new Text("考核期", "Period"), locale))
                    .column(text(EMPLOYEE, locale));
            for (Aspect aspect : Aspect.values()) {
                layout = layout.column(
                        number(new Text(aspect(aspect, Locale.CHINA), aspect(aspect, Locale.ENGLISH)), locale));
            }
            SheetWriter rows = workbook.sheet(layout.column(number(BONUS, locale))
                    .column(number(TOTAL, locale))
                    .column(text(STATE, locale)));
            for (AppraisalSummary one : all(caller, period)) {
                Appraisal sheet = appraisals.find(caller, one.id());
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(sheet.period()), Cell.of(sheet.employeeName())));
                for (Aspect aspect : Aspect.values()) {
                    cells.add(Cell.of(sum(sheet, aspect)));
                }
                cells.add(Cell.of(sheet.bonus()));
                cells.add(cell(sheet.total()));
                cells.add(Cell.of(state(sheet.state(), locale)));
                rows.row(cells);
            }
        }
    }

    private static BigDecimal sum(Appraisal sheet, Aspect aspect) {
        return sheet.items().stream()
                .filter(score -> score.item().aspect() == aspect)
                .map(ItemScore::score)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public void annual(Caller caller, Period year, Locale locale, OutputStream out) throws IOException {
        Set<String> employees = new LinkedHashSet<>();
        all(caller, year).forEach(sheet -> employees.add(sheet.employee()));
        for (Month month : Month.values()) {
            all(caller, Period.of(YearMonth.of(year.year(), month))).forEach(sheet -> employees.add(sheet.employee()));
        }
        try (WorkbookWriter workbook = new WorkbookWriter(out)) {
            SheetWriter rows = workbook.sheet(SheetLayout.named(
                            new Text("年度员工绩效考核情况统计表", "Annual statistics").in(locale))
                    .column(text(new Text("年度", "Year"), locale))
                    .column(text(EMPLOYEE, locale))
                    .column(number(new Text("检查", "Checks"), locale))
                    .column(number(new Text("月考核", "Months"), locale))
                    .column(number(new Text("年终考核", "Year-end appraisal"), locale))
                    .column(number(TOTAL, locale))
                    .column(text(new Text("建议", "Proposal"), locale).width(WIDE))
                    .column(text(new Text("缺项", "Missing"), locale).width(WIDE).wrapped()));
            for (String employee : employees) {
                AnnualResult result = results.of(caller, employee, year.year());
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(year.toString()), Cell.of(result.employeeName())));
                result.components().forEach(component -> cells.add(cell(component.points())));
                cells.add(cell(result.total()));
                cells.add(Cell.of(result.excellent() ? new Text("优秀员工", "Excellent employee").in(locale) : ""));
                cells.add(Cell.of(String.join(
                        " ", result.gaps().stream().map(gap -> gap.in(locale)).toList())));
                rows.row(cells);
            }
        }
    }

    private List<AppraisalSummary> all(Caller caller, Period period) {
        List<AppraisalSummary> found = new ArrayList<>();
        String cursor = null;
        do {
            Page<AppraisalSummary> page = appraisals.page(caller, new AppraisalQuery(null, period, null, cursor, PAGE));
            found.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private static String aspect(Aspect aspect, Locale locale) {
        return ASPECTS.getOrDefault(aspect, ITEM).in(locale);
    }

    private static String state(Appraisal.State state, Locale locale) {
        return STATES.getOrDefault(state, STATE).in(locale);
    }

    private static Cell cell(@Nullable BigDecimal value) {
        return value == null ? Cell.empty() : Cell.of(value);
    }

    private static SheetColumn text(Text title, Locale locale) {
        return SheetColumn.of(Format.TEXT, title.in(locale));
    }

    private static SheetColumn number(Text title, Locale locale) {
        return SheetColumn.of(Format.MONEY, title.in(locale));
    }
}
