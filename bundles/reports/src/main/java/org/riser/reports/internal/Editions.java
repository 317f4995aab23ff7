package org.riser.reports.internal;

import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.reports.Report;
import org.riser.reports.ReportPeriod;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** The figures of closed months as they are kept, edition by edition. Thread-safe. */
@Component(service = Editions.class)
public final class Editions {
    private static final String UNIT = "reports";

    private final Months months;

    @Activate
    public Editions(@Reference Months months, @Reference(target = "(unit=reports)") UnitReady ready) {
        this.months = months;
    }

    /** The last edition of a closed month; the first is made when the month closes, or when somebody asks before that. */
    MonthRow closed(UnitOfWork unit, Report report, ReportPeriod period) {
        return last(unit, report.id(), period.month())
                .orElseGet(() -> made(unit, report, period, 1, period.platform(), null));
    }

    /** One more. */
    MonthRow made(
            UnitOfWork unit, Report report, ReportPeriod period, int edition, Caller by, @Nullable String reason) {
        MonthRow row = new MonthRow(
                MonthRow.key(report.id(), period.month(), edition),
                report.tables(unit, period),
                by,
                period.now(),
                reason);
        unit.entities(UNIT).persist(row);
        unit.entities(UNIT).flush();
        Map<String, Object> difference = new TreeMap<>(Map.of("month", row.month, "edition", edition));
        if (reason != null) {
            difference.put("reason", reason);
        }
        months.tell(unit, by, reason == null ? "report.close" : "report.restate", report.id(), difference);
        return row;
    }

    private static Optional<MonthRow> last(UnitOfWork unit, String report, YearMonth month) {
        return unit.entities(UNIT)
                .createQuery(
                        "select r from MonthRow r where r.report = :report and r.month = :month order by r.edition desc",
                        MonthRow.class)
                .setParameter("report", report)
                .setParameter("month", month.toString())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
