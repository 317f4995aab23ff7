/**
 * Working calendars as data: weekly hours, seasons, holidays and make-up working days, in immutable versions.
 *
 * <pre>{@code
 * CalendarDefinition group = WorkCalendars.office(new CalendarVersion("group", 1));
 *
 * // A hall of its own hours, open on one more day; the group's holidays stay.
 * List<WorkHours> hours = List.of(WorkHours.weekdays(Frame.of("09:00-12:00"), Frame.of("13:00-20:00")));
 * DatedDay duty = DatedDay.workday(LocalDate.of(2026, 10, 1), "国庆值班", "Duty", Frame.of("09:00-12:00"));
 * WorkCalendar hall = new WorkCalendar(
 *         group.overriddenBy(new CalendarVersion("hall", 1), hours, List.of(duty)));
 *
 * LocalDate day = hall.day(LocalDate.of(2026, 9, 30), 1);  // 1 October
 * YearSchedule schedule = ScheduleCsv.read(csv);           // names every faulty line
 * }</pre>
 */
@Export
@Version("1.1.0")
@NullMarked
package org.riser.worktime.calendar;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
