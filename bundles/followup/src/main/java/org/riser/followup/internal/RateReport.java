package org.riser.followup.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.FollowUpDuties;
import org.riser.casework.FollowUpDuty;
import org.riser.identity.Permissions;
import org.riser.reports.Report;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportChart;
import org.riser.reports.ReportColumn.ColumnType;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.store.UnitOfWork;

/**
 * How many of those who are to be asked were (FUP-01 to -04, CALL-03, FLOW-05), population by population
 * as the sampling tables tell them apart. That takes what each case says, so cases are read; a closed month is read once.
 */
@Component
public final class RateReport implements Report {
    private static final Text KEPT = new Text("达标", "Reached");
    private static final Text RUNNING = new Text("进行中", "Running");
    private static final Text BELOW = new Text("未达标", "Below target");

    private final Work work;
    private final FollowUpDuties duties;

    @Activate
    public RateReport(@Reference Work work, @Reference FollowUpDuties duties) {
        this.work = work;
        this.duties = duties;
    }

    @Override
    public String id() {
        return "follow-up-rate";
    }

    @Override
    public Text title() {
        return new Text("回访率", "Follow-up rates");
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public String permission() {
        return Permissions.FOLLOWUP_VIEW;
    }

    @Override
    public List<ReportTable> tables(UnitOfWork unit, ReportPeriod period) {
        Instant over = period.to().minusNanos(1_000);
        Populations populations =
                new Populations(work, period.tenant(), over.isBefore(period.now()) ? over : period.now());
        duties.each(period.tenant(), period.from(), period.to(), populations::add);
        return List.of(rates(populations), missing(period, populations));
    }

    private static ReportTable rates(Populations populations) {
        ReportTable.Builder table = ReportTable.named("rates", new Text("各类回访率", "Rates by population"))
                .column(ColumnType.TEXT, "clause", "条款", "Clause")
                .column(ColumnType.TEXT, "population", "回访对象", "Population")
                .column(ColumnType.COUNT, "due", "应回访", "Due")
                .column(ColumnType.COUNT, "done", "已回访", "Done")
                .percent("rate", "回访率", "Rate", "done", "due")
                .column(ColumnType.COUNT, "in-time", "按时", "In time")
                .percent("in-time-rate", "按时率", "In time, share", "in-time", "due")
                .column(ColumnType.COUNT, "wanted", "目标户数", "Target")
                .percent("target", "目标率", "Target, share", "wanted", "due")
                .column(ColumnType.TEXT, "verdict", "结论", "Verdict")
                .column(ColumnType.COUNT, "opinions", "评价数", "Opinions")
                .column(ColumnType.COUNT, "satisfied", "满意", "Satisfied")
                .column(ColumnType.MEAN, "mean", "平均分", "Mean score")
                .chart(ReportChart.Kind.RATE, "population", "rate");
        for (Population one : populations.all()) {
            table.row(
                    ReportCell.of(one.clause()),
                    ReportCell.of(one.name()),
                    ReportCell.of(one.due()),
                    ReportCell.of(one.done()),
                    ReportCell.EMPTY,
                    ReportCell.of(one.inTime()),
                    ReportCell.EMPTY,
                    ReportCell.of(one.wanted()),
                    ReportCell.EMPTY,
                    ReportCell.of(verdict(one)),
                    ReportCell.of(one.opinions()),
                    one.opinions() > one.scores() ? ReportCell.of(one.satisfied()) : ReportCell.EMPTY,
                    ReportCell.of(one.mean()));
        }
        return table.build();
    }

    /** Nobody is below a target that can still be reached in time. */
    private static Text verdict(Population one) {
        if (one.done() >= one.wanted()) {
            return KEPT;
        }
        return one.done() + one.waiting() >= one.wanted() ? RUNNING : BELOW;
    }

    private static ReportTable missing(ReportPeriod period, Populations populations) {
        ReportTable.Builder table = ReportTable.named("missing", new Text("尚未回访", "Not followed up"))
                .byUnit()
                .column(ColumnType.TEXT, "case", "工单", "Case")
                .column(ColumnType.TEXT, "population", "回访对象", "Population")
                .column(ColumnType.TEXT, "since", "起算日", "Since")
                .column(ColumnType.TEXT, "last-day", "最迟", "Last day")
                .column(ColumnType.TEXT, "state", "状态", "State");
        for (Populations.Missing one : populations.missing()) {
            FollowUpDuty duty = one.duty();
            table.row(
                    duty.orgUnit(),
                    "cases/" + duty.caseId(),
                    ReportCell.of(duty.number()),
                    ReportCell.of(one.population()),
                    ReportCell.of(Objects.toString(day(period, duty.since()))),
                    duty.dueAt() == null
                            ? ReportCell.EMPTY
                            : ReportCell.of(
                                    Objects.toString(day(period, duty.dueAt().minusNanos(1)))),
                    ReportCell.of(
                            duty.late() || duty.dueAt() == null
                                    ? new Text("漏访", "Missing")
                                    : new Text("待回访", "Waiting")));
        }
        return table.build();
    }

    private static LocalDate day(ReportPeriod period, @Nullable Instant at) {
        return LocalDate.ofInstant(Objects.requireNonNull(at), period.zone());
    }
}
