package org.riser.worktime.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The calendars that come with the library, from the reviewable files beside this class. */
public final class WorkCalendars {
    private static final int FIRST_YEAR = 2024;

    private WorkCalendars() {}

    /** @return the State Council's schedules, a year each, in order; a further file is found by its name */
    public static List<YearSchedule> stateCouncil() {
        List<YearSchedule> schedules = new ArrayList<>();
        String content = resource("state-council-" + FIRST_YEAR + ".csv");
        for (int year = FIRST_YEAR + 1; content != null; year++) {
            schedules.add(ScheduleCsv.read(content));
            content = resource("state-council-" + year + ".csv");
        }
        return schedules;
    }

    /** Office hours in Shanghai's time with the State Council's schedules: a group's default to begin with. */
    public static CalendarDefinition office(CalendarVersion version) {
        List<WorkHours> hours = HoursCsv.read(officeHours());
        return new CalendarDefinition(version, ZoneId.of("Asia/Shanghai"), hours, List.of(), Set.of(), false)
                .with(stateCouncil());
    }

    /** @return the office hours as a file that {@link HoursCsv} reads, to begin with when hours are edited */
    public static String officeHours() {
        return Objects.requireNonNull(resource("office-hours.csv"));
    }

    /** Round the clock on every day; needs no schedule of holidays. */
    public static CalendarDefinition alwaysOpen(CalendarVersion version, ZoneId zone) {
        WorkHours hours = WorkHours.on(EnumSet.allOf(DayOfWeek.class), Frame.of("00:00-00:00"));
        return new CalendarDefinition(version, zone, List.of(hours), List.of(), Set.of(), true);
    }

    private static @Nullable String resource(String name) {
        try (InputStream in = WorkCalendars.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name, e);
        }
    }
}
