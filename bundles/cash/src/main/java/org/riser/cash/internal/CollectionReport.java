package org.riser.cash.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.cash.Receivable;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.store.Row;
import org.riser.store.UnitOfWork;

/**
 * How much of a month's bills came in by its end, also in advance, by fee, building and administrator, and how much of what
 * was owed before; the rate is what the rows of the measure {@code collection} say. A module without such rows has amounts
 * and no rate.
 */
@Component
public final class CollectionReport implements Report {
    private static final String KEYS = " r.MODULE, r.ITEM, r.PLACE, r.ADMINISTRATOR, r.ORG_UNIT";
    private static final String CAME_IN = "select" + KEYS + ", sum(c.AMOUNT) as CAME_IN from RS_CASH_COLLECTED c"
            + " join RS_CASH_RECEIVABLE r on r.TENANT_ID = c.TENANT_ID and r.ID = c.RECEIVABLE_ID";
    private static final String VALID = " and c.IS_VALID = 1 group by" + KEYS;
    private static final BigDecimal NONE = BigDecimal.ZERO.setScale(2);
    private static final Sums NOTHING = new Sums(NONE, NONE, NONE);
    private static final Text NOBODY = new Text("未指定", "Nobody");

    private final Rulebook rulebook;
    private final CaseKinds kinds;
    private final CashOffice office;

    @Activate
    public CollectionReport(@Reference Rulebook rulebook, @Reference CaseKinds kinds, @Reference CashOffice office) {
        this.rulebook = rulebook;
        this.kinds = kinds;
        this.office = office;
    }

    @Override
    public String id() {
        return "collection";
    }

    @Override
    public Text title() {
        return new Text("费用收缴", "Collection of fees");
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public String permission() {
        return Permissions.CASH_VIEW;
    }

    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        List<Line> lines = lines(unit, period);
        Map<String, Text> modules = kinds.modules(period.tenant()).stream()
                .collect(Collectors.toMap(ModuleDescriptor::id, ModuleDescriptor::name));
        Map<String, String> people = office.names(
                period.platform(),
                lines.stream()
                        .map(line -> line.administrator)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return List.of(
                new Table("items", new Text("各项费用", "By fee"), new Text("费用", "Fee"))
                        .of(period, lines, modules, line -> line.item),
                new Table("places", new Text("各楼栋", "By building"), new Text("楼栋", "Building"))
                        .of(period, lines, modules, line -> line.place),
                new Table("administrators", new Text("各管理员", "By administrator"), new Text("管理员", "Administrator"))
                        .of(
                                period,
                                lines,
                                modules,
                                line -> line.administrator == null
                                        ? ""
                                        : people.getOrDefault(line.administrator, line.administrator)));
    }

    /** What is owed and came in of one fee, building, administrator and unit. */
    private record Line(
            String module,
            String item,
            String place,
            @Nullable String administrator,
            @Nullable String orgUnit,
            Sums sums) {
        static Line of(Row row, Sums sums) {
            return new Line(
                    row.text("MODULE"),
                    row.text("ITEM"),
                    row.text("PLACE"),
                    row.optionalText("ADMINISTRATOR").orElse(null),
                    row.optionalText("ORG_UNIT").orElse(null),
                    sums);
        }
    }

    private record Sums(BigDecimal receivable, BigDecimal received, BigDecimal arrears) {
        Sums plus(Sums other) {
            return new Sums(receivable.add(other.receivable), received.add(other.received), arrears.add(other.arrears));
        }
    }

    /** What a table tells apart. */
    private record Key(String module, String name, @Nullable String orgUnit) {}

    private static List<Line> lines(UnitOfWork unit, ReportPeriod period) {
        String month = period.month().toString();
        List<Line> lines =
                new ArrayList<>(unit.sql("select" + KEYS + ", sum(r.AMOUNT) as OWED from RS_CASH_RECEIVABLE r"
                                + " where r.TENANT_ID = ? and r.PERIOD = ? and r.RECEIVABLE_STATE in (?, ?) group by"
                                + KEYS)
                        .with(period.tenant(), month, Receivable.State.OPEN.name(), Receivable.State.PAID.name())
                        .list(row -> Line.of(row, new Sums(money(row, "OWED"), NONE, NONE))));
        lines.addAll(unit.sql(CAME_IN + " where r.TENANT_ID = ? and r.PERIOD = ? and c.RECEIVED_MONTH <= ?" + VALID)
                .with(period.tenant(), month, month)
                .list(row -> Line.of(row, new Sums(NONE, money(row, "CAME_IN"), NONE))));
        lines.addAll(unit.sql(CAME_IN + " where c.TENANT_ID = ? and c.RECEIVED_MONTH = ? and r.PERIOD < ?" + VALID)
                .with(period.tenant(), month, month)
                .list(row -> Line.of(row, new Sums(NONE, NONE, money(row, "CAME_IN")))));
        return lines;
    }

    private static BigDecimal money(Row row, String column) {
        return row.decimal(column).setScale(2, RoundingMode.HALF_UP);
    }

    /** Lines put together by a name that they have. */
    private final class Table {
        private final ReportTable.Builder table;

        Table(String id, Text title, Text label) {
            table = ReportTable.named(id, title)
                    .byUnit()
                    .column(ColumnType.TEXT, "module", "业务", "Service")
                    .column(ColumnType.TEXT, "name", label.zh(), label.en())
                    .column(ColumnType.AMOUNT, "receivable", "当期应收", "Receivable")
                    .column(ColumnType.AMOUNT, "received", "当期实收", "Received of it")
                    .column(ColumnType.MEAN, "rate", "收缴率（%）", "Collection rate, %")
                    .column(ColumnType.AMOUNT, "arrears", "收回旧欠", "Arrears recovered")
                    .chart(ReportChart.Kind.RATE, "name", "rate");
        }

        ReportTable of(ReportPeriod period, List<Line> lines, Map<String, Text> modules, Function<Line, String> name) {
            Map<Key, Sums> sums = new HashMap<>();
            lines.forEach(
                    line -> sums.merge(new Key(line.module, name.apply(line), line.orgUnit), line.sums, Sums::plus));
            sums.keySet().stream()
                    .sorted(Comparator.comparing(Key::module)
                            .thenComparing(Key::name)
                            .thenComparing(key -> String.valueOf(key.orgUnit)))
                    .forEach(key -> row(period, key, sums.getOrDefault(key, NOTHING), modules));
            return table.build();
        }

        private void row(ReportPeriod period, Key key, Sums sums, Map<String, Text> modules) {
            table.row(
                    key.orgUnit,
                    null,
                    ReportCell.of(modules.getOrDefault(key.module, Text.same(key.module))),
                    key.name.isEmpty() ? ReportCell.of(NOBODY) : ReportCell.of(key.name),
                    ReportCell.of(sums.receivable),
                    ReportCell.of(sums.received),
                    ReportCell.of(rate(period, key.module, sums)),
                    ReportCell.of(sums.arrears));
        }
    }

    /** What the rules make of the sums; null where they say nothing, as of nothing that is owed. */
    private @Nullable BigDecimal rate(ReportPeriod period, String module, Sums sums) {
        Facts facts = Facts.of(Map.of(
                "kpi.measure", "collection",
                "kpi.receivable", sums.receivable,
                "kpi.received", sums.received,
                "kpi.arrears-received", sums.arrears));
        Instant end = period.to().minusMillis(1);
        try {
            return rulebook.evaluate(period.tenant(), module, TableKind.KPI, end, facts).outcomes().stream()
                    .filter(outcome -> outcome.effect().equals("rate"))
                    .flatMap(outcome -> outcome.value().stream())
                    .findFirst()
                    .orElse(null);
        } catch (NotFound moduleAway) {
            return null;
        }
    }
}
