package org.riser.reports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.reports.MonthReport;
import org.riser.reports.MonthReport.State;
import org.riser.reports.Report;
import org.riser.reports.ReportPeriod;
import org.riser.reports.ReportTable;
import org.riser.reports.Reports;
import org.riser.store.Store;
import org.riser.store.UnitReady;

/** Makes the figures of a month that is not closed each time, and keeps those of one that is. */
@Component
public final class StoredReports implements Reports {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 500;

    private final Store store;
    private final Pack pack;
    private final Months months;
    private final Editions editions;
    private final Closing closing;

    @Activate
    public StoredReports(
            @Reference Store store,
            @Reference Pack pack,
            @Reference Months months,
            @Reference Editions editions,
            @Reference Closing closing,
            @Reference(target = "(unit=reports)") UnitReady ready) {
        this.store = store;
        this.pack = pack;
        this.months = months;
        this.editions = editions;
        this.closing = closing;
    }

    @Override
    public List<Info> all(Caller caller) {
        return pack.of(caller).stream()
                .map(report -> new Info(report.id(), report.title()))
                .toList();
    }

    @Override
    public YearMonth running(Caller caller) {
        caller.require(Permissions.REPORT_VIEW);
        return months.running(caller.tenant());
    }

    @Override
    public MonthReport month(Caller caller, String report, YearMonth month) {
        Report its = pack.get(caller, report);
        requireBegun(caller, month);
        closing.follow(caller.tenant());
        return month(caller, its, month);
    }

    private MonthReport month(Caller caller, Report report, YearMonth month) {
        ReportPeriod period = months.period(caller.tenant(), month);
        State state = months.state(period);
        Reach reach = months.reach(caller);
        return store.call(caller.tenant(), unit -> {
            if (state != State.CLOSED) {
                return new MonthReport(
                        report.id(),
                        report.title(),
                        month,
                        state,
                        period.now(),
                        0,
                        null,
                        !reach.everything(),
                        seen(reach, report.tables(unit, period)));
            }
            MonthRow row = editions.closed(unit, report, period);
            return view(reach, report, month, row);
        });
    }

    private static MonthReport view(Reach reach, Report report, YearMonth month, MonthRow row) {
        return new MonthReport(
                report.id(),
                report.title(),
                month,
                State.CLOSED,
                row.madeAt,
                row.edition,
                row.restated(),
                !reach.everything(),
                seen(reach, Json.read(row.content)));
    }

    /** Whoever sees a part of the company sees that part of the tables that tell units apart. */
    private static List<ReportTable> seen(Reach reach, List<ReportTable> tables) {
        return reach.everything()
                ? tables
                : tables.stream()
                        .filter(ReportTable::byUnit)
                        .map(table -> table.of(orgUnit -> reach.sees(null, orgUnit)))
                        .toList();
    }

    @Override
    public MonthReport restate(Caller caller, String report, YearMonth month, int edition, String reason) {
        Report its = pack.get(caller, report);
        Reach reach = requireWhole(caller);
        new Input().text("reason", reason, LONGEST).check();
        if (reason.strip().length() < SHORTEST) {
            new Input()
                    .fault("reason", "report.reason", "至少 2 个字。", "needs 2 characters at least.")
                    .check();
        }
        requireBegun(caller, month);
        ReportPeriod period = months.period(caller.tenant(), month);
        requireClosed(months.state(period));
        return store.call(caller.tenant(), unit -> {
            MonthRow last = editions.closed(unit, its, period);
            if (last.edition == edition + 1 && last.isBecauseOf(caller, reason)) {
                return view(reach, its, month, last);
            }
            Input.version(last.edition, edition);
            return view(reach, its, month, editions.made(unit, its, period, edition + 1, caller, reason));
        });
    }

    private Reach requireWhole(Caller caller) {
        caller.require(Permissions.REPORT_RESTATE);
        Reach reach = months.reach(caller);
        if (!reach.everything()) {
            throw new Forbidden(
                    "report.scope",
                    new Text("重述月报需要全公司的数据范围。", "Restating a month needs the data scope of the whole company."));
        }
        return reach;
    }

    private static void requireClosed(State state) {
        if (state != State.CLOSED) {
            throw new Conflict(
                    "report.not-closed",
                    new Text(
                            "该月报尚未定稿，数字仍在更新，无需重述。",
                            "This month is not closed; its figures still move, so there is nothing to restate."));
        }
    }

    private void requireBegun(Caller caller, YearMonth month) {
        if (month.isAfter(months.running(caller.tenant()))) {
            new Input()
                    .fault(
                            "month",
                            "report.future",
                            "该月份还未到，请选择本月或以前的月份。",
                            "lies in the future; choose this month or an earlier one.")
                    .check();
        }
    }

    @Override
    public void workbook(Caller caller, List<String> reports, YearMonth month, Locale locale, OutputStream out)
            throws IOException {
        requireBegun(caller, month);
        List<Report> wanted = reports.isEmpty()
                ? pack.of(caller)
                : reports.stream().map(id -> pack.get(caller, id)).toList();
        try (Sheets sheets = new Sheets(out, locale, months.zone(caller.tenant()))) {
            for (Report report : wanted) {
                sheets.write(month(caller, report, month));
            }
        }
    }
}
