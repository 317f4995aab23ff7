package org.riser.followup.internal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.riser.api.input.Input;

/** Checks the days that a report is wanted of. */
final class Period {
    /** No day before it was ever followed up; a database does not take every day that Java does. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Period() {}

    /** @throws org.riser.api.error.InvalidInput unless it is a period of at most so many days */
    static void check(LocalDate from, LocalDate to, int longestDays) {
        Input input = new Input();
        outside(input, "from", from);
        outside(input, "to", to);
        input.check();
        if (to.isBefore(from)) {
            input.fault("to", "followup.period", "不能早于开始日期。", "may not lie before the first day.");
        } else if (ChronoUnit.DAYS.between(from, to) > longestDays) {
            input.fault(
                    "to",
                    "followup.period",
                    "最多跨 " + longestDays + " 天，请缩短区间。",
                    "may be " + longestDays + " days later at most; shorten the period.");
        }
        input.check();
    }

    private static void outside(Input input, String field, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            input.fault(
                    field,
                    "followup.period",
                    "应在 " + EARLIEST + " 与 " + LATEST + " 之间。",
                    "must be between " + EARLIEST + " and " + LATEST + ".");
        }
    }
}
