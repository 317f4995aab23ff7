package org.riser.followup.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpSummaries;
import org.riser.followup.Satisfaction;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SatisfactionReport;
import org.riser.followup.SummaryFigures;
import org.riser.identity.Permissions;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.store.UnitOfWork;

/** What came of a month's follow-ups and what customers think (FUP-05, FUP-33 to FUP-35), module by module. */
@Component
public final class FollowUpReport implements Report {
    private final CaseKinds kinds;
    private final FollowUpSummaries summaries;
    private final Satisfaction satisfaction;

    @Activate
    public FollowUpReport(
            @Reference CaseKinds kinds, @Reference FollowUpSummaries summaries, @Reference Satisfaction satisfaction) {
        this.kinds = kinds;
        this.summaries = summaries;
        this.satisfaction = satisfaction;
    }

    @Override
    public String id() {
        return "follow-up";
    }

    @Override
    public Text title() {
        return new Text("回访与满意度", "Follow-ups and satisfaction");
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String permission() {
        return Permissions.FOLLOWUP_VIEW;
    }

    /** A module without a single follow-up has no line, nor has one whose follow-ups of the month were removed. */
    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        List<Month> months = new ArrayList<>();
        for (ModuleDescriptor module : kinds.modules(period.tenant())) {
            if (Removed.hasCallsOf(unit, module.id(), period.month())) {
                continue;
            }
            SummaryFigures figures = summaries.figures(period.platform(), module.id(), period.month());
            if (figures.planned() + figures.population() + figures.attempts() > 0
                    || !figures.calls().isEmpty()) {
                months.add(new Month(module, figures));
            }
        }
        return List.of(calls(months), aspects(months), units(period, months));
    }

    private static ReportTable calls(List<Month> months) {
        ReportTable.Builder table = ReportTable.named("calls", new Text("回访情况", "Follow-ups"))
                .column(ColumnType.TEXT, "module", "业务", "Service")
                .column(ColumnType.COUNT, "planned", "计划", "Planned")
                .column(ColumnType.COUNT, "population", "可抽", "Could be drawn")
                .column(ColumnType.COUNT, "drawn", "抽取", "Drawn")
                .column(ColumnType.COUNT, "ended", "完成", "Ended")
                .column(ColumnType.COUNT, "reached", "接通", "Reached")
                .percent("rate", "接通率", "Reached, share", "reached", "ended")
                .column(ColumnType.COUNT, "issues", "问题", "Issues")
                .chart(ReportChart.Kind.BAR, "module", "drawn", "reached");
        months.forEach(month -> table.row(
                null,
                "quality/samples?module=" + month.module.id(),
                month.name(),
                ReportCell.of(month.figures.planned()),
                ReportCell.of(month.figures.population()),
                ReportCell.of(month.figures.drawn()),
                ReportCell.of(sum(month.figures.calls())),
                ReportCell.of(month.figures.calls().getOrDefault("reached", 0L)),
                ReportCell.EMPTY,
                ReportCell.of(sum(month.figures.issues()))));
        return table.build();
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static ReportTable aspects(List<Month> months) {
        ReportTable.Builder table = ReportTable.named("satisfaction", new Text("满意度", "Satisfaction"))
                .column(ColumnType.TEXT, "module", "业务", "Service")
                .column(ColumnType.TEXT, "aspect", "项目", "Aspect")
                .column(ColumnType.MEAN, "mean", "平均分", "Mean score")
                .column(ColumnType.COUNT, "scores", "评分数", "Scores")
                .chart(ReportChart.Kind.BAR, "aspect", "mean");
        for (Month month : months) {
            SatisfactionReport.Line line = month.figures.satisfaction();
            line.aspects()
                    .forEach(aspect -> table.row(
                            month.name(),
                            ReportCell.of(aspect.name()),
                            ReportCell.of(aspect.mean()),
                            ReportCell.of(aspect.scores())));
            if (line.satisfaction() != null) {
                table.row(
                        month.name(),
                        ReportCell.of(new Text("满意度", "Satisfaction")),
                        ReportCell.of(line.satisfaction()),
                        ReportCell.EMPTY);
            }
        }
        return table.build();
    }

    private ReportTable units(ReportPeriod period, List<Month> months) {
        ReportTable.Builder table = ReportTable.named("units", new Text("各部门满意度", "Satisfaction by unit"))
                .byUnit()
                .column(ColumnType.TEXT, "module", "业务", "Service")
                .column(ColumnType.TEXT, "unit", "部门", "Unit")
                .column(ColumnType.MEAN, "satisfaction", "满意度", "Satisfaction")
                .chart(ReportChart.Kind.BAR, "unit", "satisfaction");
        Caller platform = period.platform();
        for (Month month : months) {
            SatisfactionQuery query =
                    SatisfactionQuery.of(month.module.id(), period.first(), period.last(), SatisfactionQuery.By.UNIT);
            for (SatisfactionReport.Line line :
                    satisfaction.report(platform, query).lines()) {
                table.row(line.key(), null, month.name(), name(line.name()), ReportCell.of(line.satisfaction()));
            }
        }
        return table.build();
    }

    private static ReportCell name(@Nullable String name) {
        return name == null ? ReportCell.of(new Text("未归口", "No unit")) : ReportCell.of(name);
    }

    private record Month(ModuleDescriptor module, SummaryFigures figures) {
        ReportCell name() {
            return ReportCell.of(module.name());
        }
    }
}
