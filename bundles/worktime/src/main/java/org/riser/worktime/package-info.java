/**
 * Limits and when they run out: seconds, rings, minutes, hours, calendar days, working days, the end of the day, an
 * appointment, on any {@link org.riser.worktime.TimeScale}.
 *
 * <pre>{@code
 * WorkCalendar office = new WorkCalendar(WorkCalendars.office(new CalendarVersion("office", 1)));
 * Instant accepted = Instant.parse("2024-03-08T08:30:00Z");
 *
 * Due due = DueTimes.due(office, accepted, TimeLimit.workingDays(3));
 * due.at();                       // 2024-03-13 24:00 in Shanghai
 * due.counted();                  // 11, 12 and 13 March
 * due.metBy(Instant.now(clock));  // 24:00 itself is late
 *
 * CutOff cutOff = new CutOff(LocalTime.of(16, 0), LocalTime.of(10, 0), Unit.WORKING_DAY);
 * Instant countsFrom = cutOff.shift(office, accepted);  // after 16:00: next working day 10:00
 * }</pre>
 */
@Export
@Version("1.1.0")
@NullMarked
package org.riser.worktime;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
