package org.riser.rulebook.internal.pack;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.riser.rulebook.LimitCell;
import org.riser.rulebook.internal.cell.FactName;
import org.riser.worktime.Basis;
import org.riser.worktime.CutOff;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.WorktimeException;

/** Reads the cells {@code limit}, {@code unit} and {@code basis} together. */
final class LimitReader {
    private LimitReader() {}

    /** @throws org.riser.rulebook.internal.cell.BadCell if the limit does not fit its unit */
    static LimitCell read(String limit, String unit, String basis) {
        if (unit.equals("until")) {
            return new LimitCell.UntilFact(FactName.parse(limit));
        }
        return new LimitCell.Fixed(unit.equals("end-of-day") ? endOfDay(limit) : span(limit, Unit.of(unit), basis));
    }

    private static TimeLimit span(String limit, Unit unit, String basis) {
        if (!limit.matches("[1-9][0-9]{0,8}")) {
            throw Cells.bad(
                    "limit",
                    "时限 “" + limit + "” 不是正整数。",
                    "The limit “" + limit + "” is no whole number above zero.",
                    "请只写数字，单位写在单位列。",
                    "Write digits only; the unit has its own column.");
        }
        try {
            return new TimeLimit.Span(
                    Long.parseLong(limit), unit, basis.equals("working") ? Basis.WORKING : Basis.WALL);
        } catch (WorktimeException tooLong) {
            throw Cells.bad(
                    "limit",
                    "时限 “" + limit + " " + unit.code() + "” 太长。",
                    "The limit “" + limit + " " + unit.code() + "” is too long.",
                    "请改为一百年以内。",
                    "Write one of less than a hundred years.");
        }
    }

    /** Empty, or {@code 17:00>12:00}: what comes after 17:00 has until 12:00 of the next day. */
    private static TimeLimit endOfDay(String limit) {
        if (limit.isEmpty()) {
            return TimeLimit.endOfDay();
        }
        try {
            String[] times = limit.split(">", 2);
            return new TimeLimit.EndOfDay(new CutOff(
                    LocalTime.parse(times[0].strip()),
                    LocalTime.parse(times[times.length - 1].strip()),
                    Unit.CALENDAR_DAY));
        } catch (DateTimeParseException noTimes) {
            throw Cells.bad(
                    "limit",
                    "“" + limit + "” 不是截止规则。",
                    "“" + limit + "” is no cut-off.",
                    "请留空，或写 17:00>12:00（17:00 以后的顺延至次日 12:00）。",
                    "Leave it empty, or write 17:00>12:00 (after 17:00, until 12:00 of the next day).");
        }
    }
}
