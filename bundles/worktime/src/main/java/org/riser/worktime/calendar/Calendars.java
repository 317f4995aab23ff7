package org.riser.worktime.calendar;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.worktime.WorktimeException;

/** Finds published calendars by version. Implemented by whoever stores them; must answer the same for ever. */
@ConsumerType
@FunctionalInterface
public interface Calendars {

    /** @throws WorktimeException {@code calendar.unknown} */
    WorkCalendar calendar(CalendarVersion version);

    static Calendars of(WorkCalendar... calendars) {
        Map<CalendarVersion, WorkCalendar> byVersion = Arrays.stream(calendars)
                .collect(Collectors.toUnmodifiableMap(WorkCalendar::version, Function.identity()));
        return version -> {
            WorkCalendar found = byVersion.get(version);
            if (found == null) {
                throw new WorktimeException(
                        "calendar.unknown", "没有日历 " + version, "There is no calendar " + version + ".");
            }
            return found;
        };
    }
}
