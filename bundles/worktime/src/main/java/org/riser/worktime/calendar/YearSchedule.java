package org.riser.worktime.calendar;

import java.util.List;

/**
 * The holidays and make-up working days of one year, as announced.
 *
 * @param source the announcement they were taken from
 */
public record YearSchedule(int year, String source, List<DatedDay> days) {
    public YearSchedule {
        days = List.copyOf(days);
    }
}
