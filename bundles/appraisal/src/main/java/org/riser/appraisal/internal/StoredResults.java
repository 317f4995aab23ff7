package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.appraisal.AnnualResult;
import org.riser.appraisal.AnnualResult.Input;
import org.riser.appraisal.AnnualResult.Kind;
import org.riser.appraisal.AnnualResults;
import org.riser.appraisal.CheckScoreSource;
import org.riser.appraisal.Period;
import org.riser.identity.Staff;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Puts a year together from checks, months and the year-end sheet. */
@Component
public final class StoredResults implements AnnualResults {
    private static final int DECEMBER = 12;
    private static final String SHEET = "appraisals/";

    private final Store store;
    private final Office office;
    private final List<CheckScoreSource> sources = new CopyOnWriteArrayList<>();

    @Activate
    public StoredResults(
            @Reference Store store, @Reference Office office, @Reference(target = "(unit=appraisal)") UnitReady ready) {
        this.store = store;
        this.office = office;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void add(CheckScoreSource source) {
        sources.add(source);
    }

    public void remove(CheckScoreSource source) {
        sources.remove(source);
    }

    /** What goes in of one kind. */
    private record Part(Kind kind, String fact, List<Input> inputs, boolean complete) {
        Optional<BigDecimal> mean() {
            return inputs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(inputs.stream()
                            .map(Input::value)
                            .reduce(BigDecimal.ZERO, BigDecimal::add)
                            .divide(BigDecimal.valueOf(inputs.size()), MathContext.DECIMAL128));
        }
    }

    @Override
    public AnnualResult of(Caller caller, String employee, int year) {
        Period period = Period.of(Integer.toString(year));
        Optional<Staff> whose = office.employee(caller, employee);
        if (whose.isEmpty() || !office.mayRead(caller, employee, whose.map(Staff::orgUnit))) {
            throw new NotFound("appraisal.no-employee", new Text("没有这名员工。", "There is no such employee."));
        }
        return store.call(caller.tenant(), unit -> {
            List<Text> gaps = new ArrayList<>();
            List<SheetRow> sheets = Rows.sheetsOf(unit, employee);
            List<Part> parts = List.of(
                    checks(caller, employee, year, gaps),
                    months(sheets, year, whose.get().active(), gaps),
                    annual(sheets, year, gaps));
            return result(caller, whose.get(), period, parts, gaps);
        });
    }

    private AnnualResult result(Caller caller, Staff whose, Period period, List<Part> parts, List<Text> gaps) {
        Ratings ratings = office.ratings(caller, period);
        Map<String, Object> facts = new HashMap<>();
        parts.stream()
                .filter(Part::complete)
                .forEach(part -> part.mean().ifPresent(mean -> facts.put(part.fact(), mean)));
        List<AnnualResult.Component> components =
                parts.stream().map(part -> component(ratings, part, facts)).toList();
        Optional<Ratings.Rated> total =
                gaps.isEmpty() ? Ratings.first(ratings.ask("annual-sum", facts)) : Optional.empty();
        if (gaps.isEmpty() && total.isEmpty()) {
            ratings.ask("annual-sum", facts).gaps().forEach(gap -> gaps.add(gap.message()));
            if (gaps.isEmpty()) {
                gaps.add(new Text(
                        "通用规则的指标表没有年度合计规则（annual-sum）。", "The KPI table of the common rules has no row annual-sum."));
            }
        }
        @Nullable
        Text proposal = total.map(found -> proposal(ratings, found.value())).orElse(null);
        return new AnnualResult(
                whose.principal(),
                whose.name(),
                period.year(),
                components,
                total.map(Ratings.Rated::value).orElse(null),
                total.map(Ratings.Rated::because).orElse(null),
                proposal != null,
                proposal,
                gaps);
    }

    /** Each row of the measure {@code annual} weighs the one fact it looks at. */
    private static AnnualResult.Component component(Ratings ratings, Part part, Map<String, Object> facts) {
        BigDecimal mean = part.mean()
                .map(exact -> exact.setScale(2, RoundingMode.HALF_UP))
                .orElse(null);
        Object known = facts.get(part.fact());
        Optional<Ratings.Rated> weighed =
                known == null ? Optional.empty() : Ratings.first(ratings.ask("annual", Map.of(part.fact(), known)));
        return new AnnualResult.Component(
                part.kind(),
                part.inputs(),
                mean,
                weighed.map(Ratings.Rated::value).orElse(null),
                weighed.map(Ratings.Rated::because).orElse(null));
    }

    private static @Nullable Text proposal(Ratings ratings, BigDecimal total) {
        Decision<Outcome> decision = ratings.ask("annual-total", Map.of("total", total));
        for (int i = 0; i < decision.outcomes().size(); i++) {
            if (decision.outcomes().get(i).effect().equals("propose")) {
                return Ratings.sentence(decision.traces().get(i));
            }
        }
        return null;
    }

    private Part checks(Caller caller, String employee, int year, List<Text> gaps) {
        List<Input> inputs = sources.stream()
                .flatMap(
                        source -> source
                                .scores(
                                        caller.tenant(),
                                        employee,
                                        LocalDate.of(year, 1, 1),
                                        LocalDate.of(year + 1, 1, 1))
                                .stream())
                .map(score -> new Input(
                        new Text(
                                score.date() + " " + score.name().zh(),
                                score.date() + " " + score.name().en()),
                        score.score(),
                        score.path()))
                .toList();
        if (inputs.isEmpty()) {
            gaps.add(new Text("本年度没有周检、月检或抽检得分。", "The year has no score of a weekly, monthly or spot check."));
        }
        return new Part(Kind.CHECKS, "checks", inputs, !inputs.isEmpty());
    }

    /** The months employed: from the first sheet on, for who works here to the end of the year. */
    private static Part months(List<SheetRow> sheets, int year, boolean stays, List<Text> gaps) {
        List<SheetRow> months =
                sheets.stream().filter(sheet -> !sheet.period().isYear()).toList();
        Map<YearMonth, SheetRow> counting = new HashMap<>();
        months.stream().filter(SheetRow::counts).forEach(sheet -> counting.put(month(sheet), sheet));
        List<YearMonth> missing = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        Optional<YearMonth> first = months.stream().map(StoredResults::month).findFirst();
        Optional<YearMonth> last = months.stream().map(StoredResults::month).reduce((one, other) -> other);
        YearMonth from = first.filter(one -> one.getYear() >= year).orElse(YearMonth.of(year, 1));
        YearMonth to = stays
                ? YearMonth.of(year, DECEMBER)
                : last.filter(one -> one.getYear() <= year).orElse(YearMonth.of(year, DECEMBER));
        for (YearMonth month = from; !month.isAfter(to) && month.getYear() == year; month = month.plusMonths(1)) {
            SheetRow sheet = counting.get(month);
            if (sheet == null) {
                missing.add(month);
            } else {
                inputs.add(input(sheet.id, month.toString(), Objects.requireNonNull(sheet.total)));
            }
        }
        boolean complete = missing.isEmpty() && !inputs.isEmpty();
        if (!complete) {
            String listed = missing.isEmpty()
                    ? Integer.toString(year)
                    : missing.stream()
                            .map(YearMonth::toString)
                            .reduce((one, other) -> one + ", " + other)
                            .orElse("");
            gaps.add(new Text(
                    "以下月份没有已签署的月考核：" + listed + "。",
                    "These months have no signed monthly assessment: " + listed + "."));
        }
        return new Part(Kind.MONTHS, "months", inputs, complete);
    }

    private static Part annual(List<SheetRow> sheets, int year, List<Text> gaps) {
        List<Input> inputs = sheets.stream()
                .filter(sheet -> sheet.period().isYear() && sheet.period().year() == year && sheet.counts())
                .map(sheet -> input(sheet.id, sheet.period, Objects.requireNonNull(sheet.total)))
                .toList();
        if (inputs.isEmpty()) {
            gaps.add(new Text("本年度没有已签署的年终考核。", "The year has no signed year-end appraisal."));
        }
        return new Part(Kind.ANNUAL, "annual", inputs, !inputs.isEmpty());
    }

    private static YearMonth month(SheetRow sheet) {
        return sheet.period().yearMonth();
    }

    private static Input input(UUID sheet, String period, BigDecimal total) {
        return new Input(new Text(period, period), total, SHEET + sheet);
    }
}
