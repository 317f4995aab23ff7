package org.riser.casework.internal.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.riser.casework.internal.Json;
import org.riser.worktime.calendar.CalendarDefinition;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.DatedDay;
import org.riser.worktime.calendar.HoursCsv;
import org.riser.worktime.calendar.WorkCalendars;
import org.riser.worktime.calendar.YearSchedule;

/**
 * What an edition says, whole, so that it can be counted by without any other row; and which part of it is its own, so
 * that it can be told anew when the calendar above it changes.
 */
record CalendarContent(ZoneId zone, Part all, Part own) {
    private static final CalendarVersion SHIPPED = new CalendarVersion("shipped", 1);

    /**
     * Hours and days; either may be left open.
     *
     * @param hours a file of weekly hours; blank for none
     * @param days holidays and make-up days by date
     * @param sources the announcement of each year whose days are known
     */
    record Part(String hours, NavigableMap<LocalDate, DatedDay> days, NavigableMap<Integer, String> sources) {
        static final Part NONE = new Part("", new TreeMap<>(), new TreeMap<>());

        static Part of(String hours, List<YearSchedule> schedules) {
            NavigableMap<LocalDate, DatedDay> days = new TreeMap<>();
            NavigableMap<Integer, String> sources = new TreeMap<>();
            for (YearSchedule schedule : schedules) {
                schedule.days().forEach(day -> days.put(day.date(), day));
                sources.put(schedule.year(), schedule.source());
            }
            return new Part(hours.strip(), days, sources);
        }

        /** This with another one over it: its hours if it has any, and its days in place of those of the same date. */
        Part under(Part other) {
            NavigableMap<LocalDate, DatedDay> bothDays = new TreeMap<>(days);
            bothDays.putAll(other.days);
            NavigableMap<Integer, String> bothSources = new TreeMap<>(sources);
            bothSources.putAll(other.sources);
            return new Part(other.hours.isBlank() ? hours : other.hours, bothDays, bothSources);
        }

        /** This with whole years replaced. */
        Part withYearsOf(Part other) {
            NavigableMap<LocalDate, DatedDay> left = new TreeMap<>(days);
            left.keySet().removeIf(date -> other.sources.containsKey(date.getYear()));
            return new Part(other.hours, left, sources).under(other);
        }
    }

    /** What Riser comes with: office hours and the schedules of the State Council. */
    static CalendarContent shipped() {
        CalendarDefinition office = WorkCalendars.office(SHIPPED);
        return new CalendarContent(
                office.zone(), Part.of(WorkCalendars.officeHours(), WorkCalendars.stateCouncil()), Part.NONE);
    }

    /** A calendar below this one. */
    CalendarContent below(Part itsOwn) {
        return new CalendarContent(zone, all.under(itsOwn), itsOwn);
    }

    CalendarDefinition definition(CalendarVersion version) {
        return new CalendarDefinition(
                version,
                zone,
                HoursCsv.read(all.hours()),
                List.copyOf(all.days().values()),
                all.sources().keySet(),
                false);
    }

    String write() {
        return Json.write(Map.of("zone", zone.getId(), "all", json(all), "own", json(own)));
    }

    static CalendarContent read(String text) {
        Map<String, Object> json = Json.read(text);
        return new CalendarContent(
                ZoneId.of(Json.text(json, "zone")), part(Json.object(json, "all")), part(Json.object(json, "own")));
    }

    private static Map<String, Object> json(Part part) {
        List<List<String>> days = part.days().values().stream()
                .map(day -> List.of(day.date().toString(), day.kind().name(), day.nameZh(), day.nameEn()))
                .toList();
        return Map.of("hours", part.hours(), "days", days, "sources", part.sources());
    }

    private static Part part(Map<String, Object> json) {
        NavigableMap<LocalDate, DatedDay> days = new TreeMap<>();
        for (Object item : Json.list(json, "days")) {
            List<String> cells = new ArrayList<>();
            ((List<?>) item).forEach(cell -> cells.add(String.valueOf(cell)));
            LocalDate date = LocalDate.parse(cells.get(0));
            days.put(
                    date,
                    new DatedDay(date, DatedDay.Kind.valueOf(cells.get(1)), cells.get(2), cells.get(3), List.of()));
        }
        NavigableMap<Integer, String> sources = new TreeMap<>();
        Json.object(json, "sources").forEach((year, source) -> sources.put(Integer.valueOf(year), "" + source));
        return new Part(Json.text(json, "hours"), days, sources);
    }
}
