package org.riser.worktime.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which hours hold on a given date: the dated day, else the seasonal hours, else the all-year ones. Immutable. */
final class DayHours {
    private final CalendarDefinition definition;
    private final Map<LocalDate, DatedDay> dated = new HashMap<>();
    private final ZoneRules rules;

    DayHours(CalendarDefinition definition) {
        this.definition = definition;
        definition.days().forEach(day -> dated.put(day.date(), day));
        rules = definition.zone().getRules();
    }

    @Nullable
    DatedDay dated(LocalDate date) {
        return dated.get(date);
    }

    /** @return the frames that start on this date; none on a day off */
    List<Frame> frames(LocalDate date) {
        DatedDay day = dated.get(date);
        if (day != null && (day.kind() == DatedDay.Kind.HOLIDAY || !day.frames().isEmpty())) {
            return day.frames();
        }
        WorkHours hours = hours(date);
        if (hours == null) {
            return List.of();
        }
        return day != null ? hours.usualFrames(date.getDayOfWeek()) : hours.frames(date.getDayOfWeek());
    }

    /** @return the frames as pairs of epoch seconds; a frame that a clock change swallows is left out */
    List<long[]> spans(LocalDate date) {
        List<long[]> spans = new ArrayList<>();
        for (Frame frame : frames(date)) {
            long start = epochSecond(date, frame.from());
            long end = epochSecond(frame.endsNextDay() ? date.plusDays(1) : date, frame.to());
            if (start < end) {
                spans.add(new long[] {start, end});
            }
        }
        return spans;
    }

    long startOf(LocalDate date) {
        return epochSecond(date, LocalTime.MIDNIGHT);
    }

    /** A local time that the clocks skip is the moment of the skip; one that comes twice is the first of both. */
    private long epochSecond(LocalDate date, LocalTime time) {
        LocalDateTime local = date.atTime(time);
        ZoneOffsetTransition change = rules.getTransition(local);
        Instant at = change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(definition.zone()).toInstant();
        return at.getEpochSecond();
    }

    private @Nullable WorkHours hours(LocalDate date) {
        WorkHours found = null;
        for (WorkHours hours : definition.hours()) {
            if (hours.holdOn(date) && (found == null || hours.season() != null)) {
                found = hours;
            }
        }
        return found;
    }
}
