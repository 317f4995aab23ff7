package org.riser.followup.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.store.UnitOfWork;

/** Samples that went because their time was over. Every call belongs to the unit of work and the tenant it is given. */
final class Removed {
    private static final String CODE = "followup.removed";

    private Removed() {}

    /** Why there is no such sample. */
    static NotFound missing(UnitOfWork unit, UUID sample) {
        RemovedRow row = CallRows.entities(unit).find(RemovedRow.class, sample);
        return row == null
                ? new NotFound("followup.no-sample", new Text("没有这个样本。", "There is no such sample."))
                : new NotFound(
                        CODE,
                        new Text(
                                row.day + " 的样本保管期满，已连同通话和公平性报告一并销毁。",
                                "The time of the sample of " + row.day
                                        + " was over; it was removed with its calls and its fairness report."));
    }

    /** @throws Conflict if jobs of these days may have been in a sample that was removed: nobody could tell any more */
    static void requireJobsOf(UnitOfWork unit, String module, Days done) {
        if (!among(unit, "r.from <= :to and r.to >= :from", module, done.from(), done.to())
                .isEmpty()) {
            throw new Conflict(
                    CODE,
                    new Text(
                            "这些日期完成的工单，其回访样本保管期满已销毁，不能再抽取。",
                            "Samples of jobs that ended on these days were removed when their time was over; nothing is"
                                    + " drawn from them again."));
        }
    }

    /** @throws Conflict if calls of these days were removed, so that the rest would be taken for all of them */
    static void requireCallsOf(UnitOfWork unit, String module, LocalDate from, LocalDate to) {
        called(unit, module, from, to).stream()
                .map(row -> row.lastCalled)
                .max(LocalDate::compareTo)
                .ifPresent(last -> {
                    throw new Conflict(
                            CODE,
                            new Text(
                                    "截至 " + last + " 的回访记录有一部分保管期满已销毁，请查询此后的日期。",
                                    "Follow-ups up to " + last
                                            + " were removed in part when their time was over; ask for days after that."));
                });
    }

    static boolean hasCallsOf(UnitOfWork unit, String module, YearMonth month) {
        return !called(unit, module, month.atDay(1), month.atEndOfMonth()).isEmpty();
    }

    private static List<RemovedRow> called(UnitOfWork unit, String module, LocalDate from, LocalDate to) {
        return among(unit, "r.day <= :to and r.lastCalled >= :from", module, from, to);
    }

    private static List<RemovedRow> among(UnitOfWork unit, String days, String module, LocalDate from, LocalDate to) {
        return CallRows.entities(unit)
                .createQuery("select r from RemovedRow r where r.module = :module and " + days, RemovedRow.class)
                .setParameter("module", module)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }
}
