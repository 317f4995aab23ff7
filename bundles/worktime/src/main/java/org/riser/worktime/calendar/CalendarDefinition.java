package org.riser.worktime.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.riser.worktime.WorktimeException;

/**
 * Everything a calendar says, as data: what is stored, reviewed and published. Immutable.
 *
 * @param hours weekly hours; on any day at most one of the seasonal and one of the all-year ones may hold
 * @param days holidays and make-up days, each date once
 * @param yearsWithData the years whose schedule of holidays is known; empty set and {@code anyYear} for hours that no
 *     holiday touches
 * @param anyYear true when the calendar needs no yearly schedule (a hotline that is always open)
 */
public record CalendarDefinition(
        CalendarVersion version,
        ZoneId zone,
        List<WorkHours> hours,
        List<DatedDay> days,
        Set<Integer> yearsWithData,
        boolean anyYear) {

    /** @throws WorktimeException {@code hours.none}, {@code hours.conflict}, {@code day.twice}, {@code day.contradicts} */
    public CalendarDefinition {
        hours = List.copyOf(hours);
        days = List.copyOf(days);
        yearsWithData = Set.copyOf(yearsWithData);
        if (hours.isEmpty()) {
            throw new WorktimeException(
                    "hours.none", "日历 " + version + " 没有工作时段", "Calendar " + version + " has no working hours.");
        }
        refuseConflicts(hours);
        refuseDoubles(days);
    }

    /** Hours alone, with no holiday known: every year is missing until a schedule is added. */
    public static CalendarDefinition of(CalendarVersion version, ZoneId zone, WorkHours... hours) {
        return new CalendarDefinition(version, zone, List.of(hours), List.of(), Set.of(), false);
    }

    /** @return this calendar with the yearly schedules added (a date already here is replaced) */
    public CalendarDefinition with(Collection<YearSchedule> schedules) {
        List<DatedDay> added =
                schedules.stream().flatMap(schedule -> schedule.days().stream()).toList();
        Set<Integer> years = Stream.concat(
                        yearsWithData.stream(), schedules.stream().map(YearSchedule::year))
                .collect(Collectors.toSet());
        return new CalendarDefinition(version, zone, hours, merged(days, added), years, anyYear);
    }

    /**
     * A tenant's or hall's own calendar on top of this one.
     *
     * @param ownHours replace the hours when there are any
     * @param ownDays replace the dates they name
     */
    public CalendarDefinition overriddenBy(
            CalendarVersion own, List<WorkHours> ownHours, Collection<DatedDay> ownDays) {
        return new CalendarDefinition(
                own, zone, ownHours.isEmpty() ? hours : ownHours, merged(days, ownDays), yearsWithData, anyYear);
    }

    private static List<DatedDay> merged(Collection<DatedDay> base, Collection<DatedDay> over) {
        Map<LocalDate, DatedDay> byDate = new TreeMap<>();
        base.forEach(day -> byDate.put(day.date(), day));
        over.forEach(day -> byDate.put(day.date(), day));
        return new ArrayList<>(byDate.values());
    }

    private static void refuseConflicts(List<WorkHours> hours) {
        IntStream.range(0, hours.size())
                .forEach(i -> hours.subList(0, i).stream()
                        .filter(hours.get(i)::conflictsWith)
                        .findFirst()
                        .ifPresent(other -> {
                            throw new WorktimeException(
                                    "hours.conflict",
                                    "第 " + (i + 1) + " 组工作时间与第 " + (hours.indexOf(other) + 1) + " 组在同一日期都有效，请错开有效期或季节",
                                    "Working hours " + (i + 1) + " and " + (hours.indexOf(other) + 1)
                                            + " hold on the same dates; separate their validity or season.");
                        }));
    }

    private static void refuseDoubles(List<DatedDay> days) {
        Map<LocalDate, DatedDay> seen = new HashMap<>();
        for (DatedDay day : days) {
            DatedDay other = seen.put(day.date(), day);
            if (other != null && other.kind() != day.kind()) {
                throw new WorktimeException(
                        "day.contradicts",
                        day.date() + " 既是节假日又是调休上班日，请删去其一",
                        day.date() + " is both a holiday and a make-up working day; remove one.");
            }
            if (other != null) {
                throw new WorktimeException(
                        "day.twice", day.date() + " 出现两次，请删去其一", day.date() + " is listed twice; remove one.");
            }
        }
    }
}
