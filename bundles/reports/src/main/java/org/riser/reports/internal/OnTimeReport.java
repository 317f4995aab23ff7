package org.riser.reports.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.casework.KeptClocks;
import org.riser.casework.KeptClocks.Count;
import org.riser.identity.OrgUnit;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;
import org.riser.store.UnitOfWork;

/** How often time limits were kept, by the unit that owed them and by the row of the rules that set them. */
@Component
public final class OnTimeReport implements Report {
    private static final ReportCell NONE = ReportCell.of(new Text("未归口", "No unit"));

    private final KeptClocks clocks;
    private final Rulebook rulebook;
    private final OrgUnits orgUnits;

    @Activate
    public OnTimeReport(@Reference KeptClocks clocks, @Reference Rulebook rulebook, @Reference OrgUnits orgUnits) {
        this.clocks = clocks;
        this.rulebook = rulebook;
        this.orgUnits = orgUnits;
    }

    @Override
    public String id() {
        return "on-time";
    }

    @Override
    public Text title() {
        return new Text("时限按时率", "On-time rates");
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String permission() {
        return Permissions.CASE_VIEW;
    }

    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        List<Count> counts = clocks.of(unit, period.tenant(), period.from(), period.to());
        return List.of(byUnit(period, counts), byRow(period, counts));
    }

    private ReportTable byUnit(ReportPeriod period, List<Count> counts) {
        Map<String, String> names = new HashMap<>();
        orgUnits.all(period.platform())
                .forEach((OrgUnit one) -> names.put(one.id().toString(), one.name()));
        Map<String, Tally> tallies = new HashMap<>();
        counts.forEach(count -> tallies.merge(unit(count), Tally.of(count), Tally::plus));
        ReportTable.Builder table = columns(
                ReportTable.named("units", new Text("各部门按时率", "By unit"))
                        .byUnit()
                        .column(ColumnType.TEXT, "unit", "部门", "Unit"),
                "unit");
        tallies.entrySet().stream()
                .sorted(Comparator.comparing(entry -> names.getOrDefault(entry.getKey(), entry.getKey())))
                .forEach(entry -> {
                    String id = entry.getKey();
                    ReportCell name = id.isEmpty() ? NONE : ReportCell.of(names.getOrDefault(id, id));
                    String link = id.isEmpty() ? null : "cases?unit=" + id;
                    table.row(id.isEmpty() ? null : id, link, entry.getValue().cells(name));
                });
        return table.build();
    }

    private static String unit(Count count) {
        String orgUnit = count.orgUnit();
        return orgUnit == null ? "" : orgUnit;
    }

    private ReportTable byRow(ReportPeriod period, List<Count> counts) {
        Map<String, Map<String, Tally>> modules = new HashMap<>();
        counts.forEach(count -> modules.computeIfAbsent(count.module(), module -> new HashMap<>())
                .merge(count.rowId(), Tally.of(count), Tally::plus));
        ReportTable.Builder table = columns(
                ReportTable.named("limits", new Text("各时限按时率", "By time limit"))
                        .column(ColumnType.TEXT, "clause", "条款", "Clause")
                        .column(ColumnType.TEXT, "limit", "时限", "Time limit"),
                "limit");
        modules.keySet().stream().sorted().forEach(module -> {
            Map<String, TableView.Row> rows = rows(period, module);
            modules.getOrDefault(module, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> table.row(entry.getValue().cells(words(entry.getKey(), rows))));
        });
        return table.build();
    }

    /** The clause and the name; a row that is in force no more is known by its id. */
    private static ReportCell[] words(String rowId, Map<String, TableView.Row> rows) {
        TableView.Row row = rows.get(rowId);
        return row == null
                ? new ReportCell[] {ReportCell.of(rowId), ReportCell.of(rowId)}
                : new ReportCell[] {
                    ReportCell.of(row.ref().clause()),
                    ReportCell.of(new Text(
                            row.cells().getOrDefault("name_zh", rowId),
                            row.cells().getOrDefault("name_en", rowId)))
                };
    }

    private Map<String, TableView.Row> rows(ReportPeriod period, String module) {
        Map<String, TableView.Row> rows = new HashMap<>();
        try {
            rulebook.table(period.tenant(), module, TableKind.SLA, period.now())
                    .rows()
                    .forEach(row -> rows.put(row.ref().rowId(), row));
        } catch (NotFound moduleAway) {
            return Map.of();
        }
        return rows;
    }

    private static ReportTable.Builder columns(ReportTable.Builder table, String label) {
        return table.column(ColumnType.COUNT, "ended", "办结", "Ended")
                .column(ColumnType.COUNT, "kept", "按时", "On time")
                .column(ColumnType.COUNT, "late", "超时", "Late")
                .percent("rate", "按时率", "On-time rate", "kept", "ended")
                .column(ColumnType.COUNT, "overdue", "超时未结", "Overdue and open")
                .chart(ReportChart.Kind.RATE, label, "rate");
    }

    private record Tally(long ended, long late, long overdue) {
        static Tally of(Count count) {
            return new Tally(count.ended(), count.late(), count.overdue());
        }

        Tally plus(Tally other) {
            return new Tally(ended + other.ended, late + other.late, overdue + other.overdue);
        }

        ReportCell[] cells(ReportCell... names) {
            List<ReportCell> cells = new ArrayList<>(List.of(names));
            cells.addAll(List.of(
                    ReportCell.of(ended),
                    ReportCell.of(ended - late),
                    ReportCell.of(late),
                    ReportCell.EMPTY,
                    ReportCell.of(overdue)));
            return cells.toArray(ReportCell[]::new);
        }
    }
}
