package org.riser.worktime.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.WorktimeException;

/**
 * The working hours of a week, and when they hold. Immutable.
 *
 * @param week the frames of each weekday, also past midnight; a weekday without frames is a day off
 * @param season the part of the year they hold in, null for all of it; seasonal hours go before all-year ones
 * @param validFrom first day they hold, null for always
 * @param validTo last day they hold, null for ever
 */
public record WorkHours(
        Map<DayOfWeek, List<Frame>> week,
        @Nullable Season season,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    private static final long DAY = 24 * 60 * 60;

    /** @throws WorktimeException {@code frames.overlap}, {@code hours.empty} */
    public WorkHours {
        Map<DayOfWeek, List<Frame>> copy = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, frames) -> copy.put(
                day, frames.stream().sorted(Comparator.comparing(Frame::from)).toList()));
        week = Map.copyOf(copy);
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new WorktimeException(
                    "hours.empty", "一周内没有任何工作时段，请至少填写一段", "A week needs at least one working interval.");
        }
        refuseOverlaps(week);
    }

    /** The same frames on each of the given weekdays, all year, for ever. */
    public static WorkHours on(Set<DayOfWeek> days, Frame... frames) {
        Map<DayOfWeek, List<Frame>> week = new EnumMap<>(DayOfWeek.class);
        days.forEach(day -> week.put(day, List.of(frames)));
        return new WorkHours(week, null, null, null);
    }

    /** Monday to Friday. */
    public static WorkHours weekdays(Frame... frames) {
        return on(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), frames);
    }

    public WorkHours during(Season part) {
        return new WorkHours(week, part, validFrom, validTo);
    }

    /** @return the same hours from {@code first} to {@code last}, both included; null for no end */
    public WorkHours valid(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new WorkHours(week, season, first, last);
    }

    List<Frame> frames(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }

    /** The frames of a make-up working day: its own weekday's, or on a weekend those of the first working weekday. */
    List<Frame> usualFrames(DayOfWeek day) {
        List<Frame> own = frames(day);
        return own.isEmpty()
                ? Arrays.stream(DayOfWeek.values())
                        .map(this::frames)
                        .filter(frames -> !frames.isEmpty())
                        .findFirst()
                        .orElseThrow()
                : own;
    }

    boolean holdOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || !date.isAfter(validTo))
                && (season == null || season.contains(date));
    }

    /** True when both could hold on one day with the same precedence, so that neither would be the right one. */
    boolean conflictsWith(WorkHours other) {
        boolean inTime = (validFrom == null || other.validTo == null || !other.validTo.isBefore(validFrom))
                && (other.validFrom == null || validTo == null || !validTo.isBefore(other.validFrom));
        boolean inSeason = season == null ? other.season == null : other.season != null && season.meets(other.season);
        return inTime && inSeason;
    }

    private static void refuseOverlaps(Map<DayOfWeek, List<Frame>> week) {
        List<long[]> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            long midnight = (day.getValue() - 1) * DAY;
            for (Frame frame : week.getOrDefault(day, List.of())) {
                spans.add(new long[] {midnight + frame.startSecond(), midnight + frame.endSecond(), day.getValue()});
            }
        }
        for (int i = 0; i < spans.size(); i++) {
            boolean last = i == spans.size() - 1;
            long next = last ? spans.get(0)[0] + 7 * DAY : spans.get(i + 1)[0];
            if (spans.get(i)[1] > next) {
                DayOfWeek day = DayOfWeek.of((int) spans.get(i)[2]);
                throw new WorktimeException(
                        "frames.overlap",
                        "工作时段重叠：星期" + day.getValue() + " 的一段与下一段相交，请改开",
                        "Working intervals overlap: one of " + day + " runs into the next; separate them.");
            }
        }
    }
}
