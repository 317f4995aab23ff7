package org.riser.casework;

import java.util.List;

/**
 * An edition of a calendar before it is published.
 *
 * @param calendar {@code default}, or the id of a hall
 * @param number the edition it was made from; 0 for a hall's first
 * @param hours weekly hours as a file of {@code org.riser.worktime.calendar.HoursCsv}; blank takes those from above
 * @param schedules files of {@code org.riser.worktime.calendar.ScheduleCsv}, at most 20, each in place of the one of its year
 * @param note why, at most 500 characters
 */
public record CalendarDraft(String calendar, long number, String hours, List<String> schedules, String note) {
    public CalendarDraft {
        schedules = List.copyOf(schedules);
    }
}
