package org.riser.worktime.calendar;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.riser.worktime.WorktimeException;

/**
 * One working interval of a day, in whole seconds. An end that is not after the start lies on the next day: 22:00–06:00
 * is a night shift, 00:00–00:00 the whole day.
 */
public record Frame(LocalTime from, LocalTime to) {
    private static final int DAY = 24 * 60 * 60;

    public Frame {
        if (hasFraction(from) || hasFraction(to)) {
            throw new WorktimeException(
                    "frame.fraction",
                    "工作时段须为整秒：" + from + "–" + to,
                    "Frames are in whole seconds: " + from + "–" + to + ".");
        }
    }

    /** @param span for example {@code 08:30-12:00} */
    public static Frame of(String span) {
        String[] ends = span.split("-", 2);
        return new Frame(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /** True when the frame ends on the day after it began (24:00 itself is still the same day). */
    boolean endsNextDay() {
        return !to.isAfter(from);
    }

    int startSecond() {
        return from.toSecondOfDay();
    }

    /** Seconds since 00:00 of the day the frame starts on; more than a day's worth for a night shift. */
    int endSecond() {
        return to.toSecondOfDay() + (endsNextDay() ? DAY : 0);
    }

    private static boolean hasFraction(LocalTime time) {
        return !time.truncatedTo(ChronoUnit.SECONDS).equals(time);
    }
}
