package org.riser.worktime.calendar;

/**
 * Names one published state of a calendar; what it names never changes.
 *
 * @param calendar the calendar's id, unique where the caller keeps its calendars
 * @param number counts publications from 1
 */
public record CalendarVersion(String calendar, long number) {
    @Override
    public String toString() {
        return calendar + "@" + number;
    }
}
