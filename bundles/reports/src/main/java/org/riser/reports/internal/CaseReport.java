package org.riser.reports.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.casework.CaseCounts;
import org.riser.identity.OrgUnits;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.store.UnitOfWork;

/** What people came with: cases and faults by their kind, and by kind within each unit. */
@Component
public final class CaseReport implements Report {
    private final CaseCounts cases;
    private final CaseKinds kinds;
    private final OrgUnits orgUnits;

    @Activate
    public CaseReport(@Reference CaseCounts cases, @Reference CaseKinds kinds, @Reference OrgUnits orgUnits) {
        this.cases = cases;
        this.kinds = kinds;
        this.orgUnits = orgUnits;
    }

    @Override
    public String id() {
        return "cases";
    }

    @Override
    public Text title() {
        return new Text("业务与故障统计", "Cases and faults");
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String permission() {
        return Permissions.CASE_VIEW;
    }

    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        Map<String, Text> names = new HashMap<>();
        List<CaseCounts.Count> counts = cases.accepted(unit, period.tenant(), period.from(), period.to()).stream()
                .sorted(Comparator.comparing(CaseCounts.Count::kind))
                .toList();
        counts.forEach(count -> names.computeIfAbsent(count.kind(), kind -> name(period.tenant(), kind)));
        return List.of(byKind(counts, names), byUnit(period, counts, names));
    }

    private static ReportTable byKind(List<CaseCounts.Count> counts, Map<String, Text> names) {
        Map<String, CaseCounts.Count> sums = new HashMap<>();
        counts.forEach(count -> sums.merge(count.kind(), count, CaseReport::plus));
        ReportTable.Builder table = numbers(
                ReportTable.named("kinds", new Text("各类业务", "By kind")).column(ColumnType.TEXT, "kind", "业务", "Kind"));
        table.chart(ReportChart.Kind.SHARE, "kind", "accepted");
        sums.values().stream()
                .sorted(Comparator.comparingLong(CaseCounts.Count::accepted)
                        .reversed()
                        .thenComparing(CaseCounts.Count::kind))
                .forEach(sum -> table.row(
                        null,
                        "cases?kind=" + sum.kind(),
                        name(names, sum),
                        ReportCell.of(sum.accepted()),
                        ReportCell.of(sum.closed()),
                        ReportCell.EMPTY,
                        ReportCell.of(sum.dropped()),
                        ReportCell.of(sum.late())));
        return table.build();
    }

    private ReportTable byUnit(ReportPeriod period, List<CaseCounts.Count> counts, Map<String, Text> names) {
        Map<String, String> units = new HashMap<>();
        orgUnits.all(period.platform()).forEach(one -> units.put(one.id().toString(), one.name()));
        ReportTable.Builder table = numbers(ReportTable.named("units", new Text("各部门业务", "By unit"))
                .byUnit()
                .column(ColumnType.TEXT, "unit", "部门", "Unit")
                .column(ColumnType.TEXT, "kind", "业务", "Kind"));
        for (CaseCounts.Count count : counts) {
            String id = count.orgUnit();
            table.row(
                    id,
                    null,
                    id == null ? ReportCell.of(new Text("未归口", "No unit")) : ReportCell.of(units.getOrDefault(id, id)),
                    name(names, count),
                    ReportCell.of(count.accepted()),
                    ReportCell.of(count.closed()),
                    ReportCell.EMPTY,
                    ReportCell.of(count.dropped()),
                    ReportCell.of(count.late()));
        }
        return table.build();
    }

    private static ReportTable.Builder numbers(ReportTable.Builder table) {
        return table.column(ColumnType.COUNT, "accepted", "受理", "Accepted")
                .column(ColumnType.COUNT, "closed", "已办结", "Closed")
                .percent("rate", "办结率", "Closed, share", "closed", "accepted")
                .column(ColumnType.COUNT, "void", "作废", "Void")
                .column(ColumnType.COUNT, "late", "有超时", "With a limit broken");
    }

    private static ReportCell name(Map<String, Text> names, CaseCounts.Count count) {
        return ReportCell.of(names.getOrDefault(count.kind(), Text.same(count.kind())));
    }

    private static CaseCounts.Count plus(CaseCounts.Count one, CaseCounts.Count other) {
        return new CaseCounts.Count(
                one.kind(),
                null,
                one.accepted() + other.accepted(),
                one.closed() + other.closed(),
                one.dropped() + other.dropped(),
                one.late() + other.late());
    }

    /** As its module calls it now, also while that is away. */
    private Text name(TenantId tenant, String kind) {
        return kinds.module(tenant, kind.substring(0, kind.indexOf('.'))).stream()
                .flatMap(module -> module.kinds().stream())
                .filter(known -> known.id().equals(kind))
                .map(CaseKind::name)
                .findFirst()
                .orElse(Text.same(kind));
    }
}
