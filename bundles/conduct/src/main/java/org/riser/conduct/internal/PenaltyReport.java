package org.riser.conduct.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.conduct.Penalty;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/** Penalties of a month's conduct: what became of them, by unit and by clause, and what they come to. */
@Component
public final class PenaltyReport implements Report {
    private static final Map<String, Text> UNITS = Map.of(
            "point", new Text("分", "points"),
            "points", new Text("分", "points"),
            "CNY", new Text("元", "yuan"),
            "unit", new Text("基数", "base amounts"));

    private final OrgUnits orgUnits;

    @Activate
    public PenaltyReport(@Reference OrgUnits orgUnits) {
        this.orgUnits = orgUnits;
    }

    @Override
    public String id() {
        return "penalties";
    }

    @Override
    public Text title() {
        return new Text("处罚与申诉", "Penalties and appeals");
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String permission() {
        return Permissions.CONDUCT_VIEW;
    }

    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        return List.of(byUnit(unit, period), byClause(unit, period), amounts(unit, period));
    }

    private ReportTable byUnit(UnitOfWork unit, ReportPeriod period) {
        Map<String, String> names = new HashMap<>();
        orgUnits.all(period.platform()).forEach(one -> names.put(one.id().toString(), one.name()));
        ReportTable.Builder table = states(ReportTable.named("units", new Text("各部门处罚", "Penalties by unit"))
                        .byUnit()
                        .column(ColumnType.TEXT, "unit", "部门", "Unit"))
                .chart(ReportChart.Kind.BAR, "unit", "count", "dropped");
        read(unit, period, "ORG_UNIT").stream()
                .sorted(Comparator.comparing(found -> names.getOrDefault(found.key(), found.key())))
                .forEach(found -> table.row(
                        found.key().isEmpty() ? null : found.key(),
                        null,
                        found.cells(
                                found.key().isEmpty()
                                        ? ReportCell.of(new Text("未归口", "No unit"))
                                        : ReportCell.of(names.getOrDefault(found.key(), found.key())))));
        return table.build();
    }

    private static ReportTable byClause(UnitOfWork unit, ReportPeriod period) {
        Map<String, Text> names = new HashMap<>();
        unit.sql("select CLAUSE, max(NAME_ZH) as ZH, max(NAME_EN) as EN from RS_CONDUCT_PENALTY"
                        + " where TENANT_ID = ? and PERIOD = ? group by CLAUSE")
                .with(period.tenant(), period.month().toString())
                .list(row -> names.put(row.text("CLAUSE"), new Text(row.text("ZH"), row.text("EN"))));
        ReportTable.Builder table = states(ReportTable.named("clauses", new Text("各条款处罚", "Penalties by clause"))
                .column(ColumnType.TEXT, "clause", "条款", "Clause")
                .column(ColumnType.TEXT, "name", "事由", "Reason"));
        read(unit, period, "CLAUSE").stream()
                .sorted(Comparator.comparing(Found::key))
                .forEach(found -> table.row(found.cells(
                        ReportCell.of(found.key()),
                        ReportCell.of(names.getOrDefault(found.key(), Text.same(found.key()))))));
        return table.build();
    }

    private static ReportTable.Builder states(ReportTable.Builder table) {
        return table.column(ColumnType.COUNT, "found", "提出", "Proposed")
                .column(ColumnType.COUNT, "waiting", "待确认", "Undecided")
                .column(ColumnType.COUNT, "count", "计入", "Count")
                .column(ColumnType.COUNT, "appealed", "申诉中", "Under appeal")
                .column(ColumnType.COUNT, "dropped", "撤销", "Dropped")
                .percent("share", "撤销率", "Dropped, share", "dropped", "found");
    }

    /** A unit of measure adds up with itself only. */
    private static ReportTable amounts(UnitOfWork unit, ReportPeriod period) {
        ReportTable.Builder table = ReportTable.named("amounts", new Text("处罚合计", "What penalties come to"))
                .column(ColumnType.TEXT, "measure", "单位", "Measure")
                .column(ColumnType.MEAN, "number", "处罚数", "Penalties")
                .column(ColumnType.MEAN, "amount", "合计", "Sum");
        unit.sql("select UNIT, count(*) as N, sum(COUNTED) as AMOUNT from RS_CONDUCT_PENALTY"
                        + " where TENANT_ID = ? and PERIOD = ? and COUNTED is not null group by UNIT order by UNIT")
                .with(period.tenant(), period.month().toString())
                .list(row -> table.row(
                        ReportCell.of(UNITS.getOrDefault(row.text("UNIT"), Text.same(row.text("UNIT")))),
                        ReportCell.of(row.number("N")),
                        ReportCell.of(money(row))));
        return table.build();
    }

    private static BigDecimal money(Row row) {
        return row.decimal("AMOUNT").setScale(2, RoundingMode.HALF_UP);
    }

    /** @param column name of a column of the table, never input */
    private static List<Found> read(UnitOfWork unit, ReportPeriod period, String column) {
        Map<String, Found> found = new HashMap<>();
        unit.sql("select " + column + ", PENALTY_STATE, count(*) as N from RS_CONDUCT_PENALTY"
                        + " where TENANT_ID = ? and PERIOD = ? group by " + column + ", PENALTY_STATE")
                .with(period.tenant(), period.month().toString())
                .list(row -> {
                    String key = row.optionalText(column).orElse("");
                    Found one = Found.of(key, Penalty.State.valueOf(row.text("PENALTY_STATE")), row.number("N"));
                    return found.merge(key, one, Found::plus);
                });
        return List.copyOf(found.values());
    }

    private record Found(String key, long waiting, long count, long appealed, long dropped) {
        static Found of(String key, Penalty.State state, long number) {
            return switch (state) {
                case PROPOSED, EXPLAINED -> new Found(key, number, 0, 0, 0);
                case CONFIRMED, UPHELD, REDUCED -> new Found(key, 0, number, 0, 0);
                case APPEALED -> new Found(key, 0, 0, number, 0);
                case DROPPED, ANNULLED -> new Found(key, 0, 0, 0, number);
            };
        }

        Found plus(Found other) {
            return new Found(
                    key,
                    waiting + other.waiting,
                    count + other.count,
                    appealed + other.appealed,
                    dropped + other.dropped);
        }

        ReportCell[] cells(ReportCell... names) {
            List<ReportCell> numbers = List.of(
                    ReportCell.of(waiting + count + appealed + dropped),
                    ReportCell.of(waiting),
                    ReportCell.of(count),
                    ReportCell.of(appealed),
                    ReportCell.of(dropped),
                    ReportCell.EMPTY);
            return Stream.concat(Arrays.stream(names), numbers.stream()).toArray(ReportCell[]::new);
        }
    }
}
