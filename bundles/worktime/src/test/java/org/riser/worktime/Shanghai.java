package org.riser.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.WorkCalendars;

/** Times and the office calendar of Shanghai, for tests. */
public final class Shanghai {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final WorkCalendar OFFICE = new WorkCalendar(WorkCalendars.office(new CalendarVersion("office", 1)));

    private Shanghai() {}

    /** @param text {@code 2024-03-04}, {@code 2024-03-04 09:30} or {@code 2024-03-04 24:00} */
    public static Instant at(String text) {
        String[] parts = text.split(" ", 2);
        LocalDate date = LocalDate.parse(parts[0]);
        if (parts.length == 1) {
            return at(text + " 09:00");
        }
        LocalDateTime local = parts[1].equals("24:00")
                ? date.plusDays(1).atStartOfDay()
                : LocalDateTime.parse(parts[0] + "T" + parts[1]);
        return local.atZone(ZONE).toInstant();
    }
}
