package org.riser.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * When limits run out and when to warn before it, by the counting conventions: day 0 is the date of the trigger, day N
 * ends at 24:00; seconds, minutes and hours are exact and inclusive.
 */
public final class DueTimes {
    private DueTimes() {}

    /**
     * @param time what counts, usually a working calendar
     * @throws WorktimeException {@code limit.no-time} for rings, {@code calendar.no-working-time},
     *     {@code calendar.out-of-range}
     */
    public static Due due(TimeScale time, Instant from, TimeLimit limit) {
        return limit.match(
                span -> span.unit().isDay() ? dayDue(time, from, span) : timeDue(time, from, span),
                endOfDay -> endOfDayDue(time, from, endOfDay),
                until -> new Due(until.at(), true, List.of(), Collections.emptySortedSet()));
    }

    /** The moment alone, for bulk work; the same as {@link #due}'s. */
    public static Instant at(TimeScale time, Instant from, TimeLimit.Span span) {
        TimeScale scale = time.on(span.basis());
        return switch (span.unit()) {
            case WORKING_DAY, CALENDAR_DAY -> scale.endOfDay(scale.dateOf(from), span.amount());
            case SECOND, MINUTE, HOUR -> scale.plus(from, span.duration());
            case RING ->
                throw new WorktimeException(
                        "limit.no-time", "振铃次数没有到期时间", "A limit in rings is a count; it has no due time.");
        };
    }

    /**
     * @return when to warn; empty for rings. A moment that is not before the due time is for the caller to drop.
     */
    public static Optional<Instant> warnAt(TimeScale time, Instant from, TimeLimit limit, WarnPoint point) {
        return limit.match(
                span -> span.unit() == Unit.RING ? Optional.empty() : Optional.of(spanWarning(time, from, span, point)),
                endOfDay -> Optional.of(
                        momentWarning(from, due(time, from, endOfDay).at(), point)),
                until -> Optional.of(momentWarning(from, until.at(), point)));
    }

    private static Due timeDue(TimeScale time, Instant from, TimeLimit.Span span) {
        Instant at = at(time, from, span);
        return new Due(at, true, List.of(), missing(time.on(span.basis()), from, at));
    }

    private static Due dayDue(TimeScale time, Instant from, TimeLimit.Span span) {
        TimeScale scale = time.on(span.basis());
        LocalDate trigger = scale.dateOf(from);
        List<LocalDate> counted = new ArrayList<>();
        for (long n = 1; n <= span.amount(); n++) {
            counted.add(scale.day(trigger, n));
        }
        LocalDate last = counted.get(counted.size() - 1);
        return new Due(scale.endOfDay(trigger, span.amount()), false, counted, scale.missingYears(trigger, last));
    }

    private static Due endOfDayDue(TimeScale time, Instant from, TimeLimit.EndOfDay limit) {
        CutOff cutOff = limit.cutOff();
        if (cutOff != null && cutOff.appliesTo(time, from)) {
            Instant at = cutOff.shift(time, from);
            TimeScale days = cutOff.nextDay() == Unit.WORKING_DAY ? time : time.wall();
            return new Due(at, true, List.of(time.dateOf(at)), missing(days, from, at));
        }
        TimeScale days = time.wall();
        return new Due(days.endOfDay(days.dateOf(from), 0), false, List.of(), Collections.emptySortedSet());
    }

    private static Instant spanWarning(TimeScale time, Instant from, TimeLimit.Span span, WarnPoint point) {
        TimeScale scale = time.on(span.basis());
        boolean days = span.unit().isDay();
        return point.match(
                percent -> days
                        ? scale.startOfDay(scale.dateOf(from), dayOfPercent(span.amount(), percent.percent()))
                        : scale.plus(from, part(span.duration(), percent.percent())),
                after -> (days ? time.wall() : scale).plus(from, after.elapsed()));
    }

    private static Instant momentWarning(Instant from, Instant due, WarnPoint point) {
        Duration whole = due.isAfter(from) ? Duration.between(from, due) : Duration.ZERO;
        return from.plus(point.match(percent -> part(whole, percent.percent()), WarnPoint.After::elapsed));
    }

    /** ceil(percent · days / 100) */
    private static long dayOfPercent(long days, int percent) {
        return -Math.floorDiv(-Math.multiplyExact(days, percent), 100L);
    }

    private static Duration part(Duration whole, int percent) {
        return whole.multipliedBy(percent).dividedBy(100);
    }

    private static SortedSet<Integer> missing(TimeScale scale, Instant from, Instant to) {
        return scale.missingYears(scale.dateOf(from), scale.dateOf(to));
    }
}
