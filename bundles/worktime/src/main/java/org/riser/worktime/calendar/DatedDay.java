package org.riser.worktime.calendar;

import java.time.LocalDate;
import java.util.List;
import org.riser.worktime.WorktimeException;

/**
 * A day that differs from the weekly hours.
 *
 * @param frames the hours of a {@link Kind#WORKDAY}; empty for the usual ones
 */
public record DatedDay(LocalDate date, Kind kind, String nameZh, String nameEn, List<Frame> frames) {
    /** What the day is. */
    public enum Kind {
        /** A day off, whatever the weekday. */
        HOLIDAY,
        /** A working day, whatever the weekday; usually a make-up day for a long holiday. */
        WORKDAY
    }

    public DatedDay {
        frames = List.copyOf(frames);
        if (kind == Kind.HOLIDAY && !frames.isEmpty()) {
            throw new WorktimeException(
                    "day.holiday-with-hours",
                    date + " 是节假日，不能有工作时段",
                    date + " is a holiday and cannot have working hours.");
        }
        for (int i = 1; i < frames.size(); i++) {
            if (frames.get(i - 1).endSecond() > frames.get(i).startSecond()) {
                throw new WorktimeException(
                        "frames.overlap",
                        date + " 的工作时段重叠或次序颠倒",
                        "The working intervals of " + date + " overlap or are out of order.");
            }
        }
    }

    public static DatedDay holiday(LocalDate date, String nameZh, String nameEn) {
        return new DatedDay(date, Kind.HOLIDAY, nameZh, nameEn, List.of());
    }

    public static DatedDay workday(LocalDate date, String nameZh, String nameEn, Frame... frames) {
        return new DatedDay(date, Kind.WORKDAY, nameZh, nameEn, List.of(frames));
    }
}
