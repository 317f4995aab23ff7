package org.riser.worktime.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * A part of every year, both ends included; a last day before the first runs over the turn of the year.
 */
public record Season(MonthDay first, MonthDay last) {
    private static final int LEAP_YEAR = 2000;

    boolean contains(LocalDate date) {
        MonthDay day = MonthDay.from(date);
        boolean afterFirst = !day.isBefore(first);
        boolean beforeLast = !day.isAfter(last);
        return first.isAfter(last) ? afterFirst || beforeLast : afterFirst && beforeLast;
    }

    boolean meets(Season other) {
        LocalDate newYear = LocalDate.of(LEAP_YEAR, 1, 1);
        return newYear.datesUntil(newYear.plusYears(1)).anyMatch(date -> contains(date) && other.contains(date));
    }
}
