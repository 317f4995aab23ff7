package org.riser.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * "After 16:00 counts as the next working day, 10:00."
 *
 * @param after the last time of day that still counts as today
 * @param countsAs the time of the next day at which a later trigger counts as having come
 * @param nextDay {@link Unit#WORKING_DAY} or {@link Unit#CALENDAR_DAY}: which day is "the next". With working days a
 *     trigger on a day off counts as the next working day too, whatever the hour
 */
public record CutOff(LocalTime after, LocalTime countsAs, Unit nextDay) {
    public CutOff {
        if (!nextDay.isDay()) {
            throw new WorktimeException(
                    "cut-off.not-a-day",
                    "截止后只能顺延到 calendar-day 或 working-day",
                    "A cut-off moves to the next calendar-day or working-day, not to the next " + nextDay.code() + ".");
        }
    }

    /** True when a trigger at this moment no longer counts as today. */
    public boolean appliesTo(TimeScale time, Instant trigger) {
        LocalDate date = time.dateOf(trigger);
        boolean dayOff = nextDay == Unit.WORKING_DAY && time.days(date.minusDays(1), date) == 0;
        return dayOff || trigger.atZone(time.zone()).toLocalTime().isAfter(after);
    }

    /** @return the moment at which the trigger counts as having come: itself, or the next day's {@link #countsAs} */
    public Instant shift(TimeScale time, Instant trigger) {
        if (!appliesTo(time, trigger)) {
            return trigger;
        }
        TimeScale days = nextDay == Unit.WORKING_DAY ? time : time.wall();
        return days.day(time.dateOf(trigger), 1)
                .atTime(countsAs)
                .atZone(time.zone())
                .toInstant();
    }
}
