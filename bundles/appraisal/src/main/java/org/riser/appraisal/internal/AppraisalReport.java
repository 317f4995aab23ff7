package org.riser.appraisal.internal;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.appraisal.Appraisal;
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

/** How a month's appraisals went, unit by unit. The forms of the appraisal are workbooks of their own. */
@Component
public final class AppraisalReport implements Report {
    private final OrgUnits orgUnits;

    @Activate
    public AppraisalReport(@Reference OrgUnits orgUnits) {
        this.orgUnits = orgUnits;
    }

    @Override
    public String id() {
        return "appraisals";
    }

    @Override
    public Text title() {
        return new Text("绩效考核统计", "Appraisals");
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String permission() {
        return Permissions.APPRAISAL_VIEW;
    }

    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        Map<String, String> names = new HashMap<>();
        orgUnits.all(period.platform()).forEach(one -> names.put(one.id().toString(), one.name()));
        ReportTable.Builder table = ReportTable.named("units", new Text("各部门考核", "Appraisals by unit"))
                .byUnit()
                .column(ColumnType.TEXT, "unit", "部门", "Unit")
                .column(ColumnType.COUNT, "sheets", "考核人数", "People")
                .column(ColumnType.COUNT, "scored", "已评分", "With a total")
                .column(ColumnType.COUNT, "filed", "已归档", "Filed")
                .percent("rate", "归档率", "Filed, share", "filed", "sheets")
                .column(ColumnType.MEAN, "mean", "平均分", "Mean")
                .column(ColumnType.MEAN, "lowest", "最低分", "Lowest")
                .column(ColumnType.MEAN, "highest", "最高分", "Highest")
                .chart(ReportChart.Kind.BAR, "unit", "mean");
        unit.sql(
                        "select ORG_UNIT, count(*) as SHEETS, count(TOTAL) as SCORED"
                                + ", sum(case when SHEET_STATE = ? then 1 else 0 end) as FILED"
                                + ", coalesce(avg(TOTAL), 0) as MEAN, coalesce(min(TOTAL), 0) as LOWEST"
                                + ", coalesce(max(TOTAL), 0) as HIGHEST"
                                + " from RS_APPRAISAL_SHEET where TENANT_ID = ? and PERIOD = ? group by ORG_UNIT order by ORG_UNIT")
                .with(
                        Appraisal.State.FILED.name(),
                        period.tenant(),
                        period.month().toString())
                .list(row -> {
                    String id = row.optionalText("ORG_UNIT").orElse(null);
                    boolean scored = row.number("SCORED") > 0;
                    return table.row(
                            id,
                            null,
                            id == null
                                    ? ReportCell.of(new Text("未归口", "No unit"))
                                    : ReportCell.of(names.getOrDefault(id, id)),
                            ReportCell.of(row.number("SHEETS")),
                            ReportCell.of(row.number("SCORED")),
                            ReportCell.of(row.number("FILED")),
                            ReportCell.EMPTY,
                            points(row, "MEAN", scored),
                            points(row, "LOWEST", scored),
                            points(row, "HIGHEST", scored));
                });
        return List.of(table.build());
    }

    /** Without a single total there is no mean, and no zero either. */
    private static ReportCell points(Row row, String column, boolean scored) {
        return scored ? ReportCell.of(row.decimal(column).setScale(2, RoundingMode.HALF_UP)) : ReportCell.EMPTY;
    }
}
