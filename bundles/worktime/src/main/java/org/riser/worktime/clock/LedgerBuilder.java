package org.riser.worktime.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.Basis;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.calendar.DatedDay;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.WorkSpan;

/**
 * Cuts the life of a clock at every moment at which something changes, and says of each piece what it was. Used by one
 * thread.
 */
final class LedgerBuilder {
    private final History history;
    private final History.Start start;
    private final CalendarHistory calendars;
    private final Instant end;
    private final SortedSet<Instant> cuts = new TreeSet<>();
    private final NavigableMap<Instant, Pause> pauses = new TreeMap<>();
    private final NavigableMap<Instant, Freeze> freezes = new TreeMap<>();

    LedgerBuilder(History history, History.Start start, List<Pause> pauses, Instant end) {
        this.history = history;
        this.start = start;
        this.calendars = start.calendars();
        this.end = end;
        pauses.stream()
                .filter(pause -> pause.from().isBefore(pause.to()))
                .forEach(pause -> this.pauses.put(pause.from(), pause));
        history.freezesUntil(end).stream()
                .filter(freeze -> freeze.from().isBefore(freeze.to()))
                .forEach(freeze -> freezes.put(freeze.from(), freeze));
    }

    /** @param limit what decides which time counts, for the whole of the clock's life */
    Ledger build(TimeLimit limit, @Nullable Instant breachedAt) {
        Predicate<Instant> counts = counting(limit);
        pauses.values().forEach(pause -> cut(pause.from(), pause.to()));
        freezes.values().forEach(freeze -> cut(freeze.from(), freeze.to()));
        calendars.versions().forEach(version -> cut(version.from()));
        history.owners().keySet().forEach(this::cut);
        history.targets().keySet().forEach(this::cut);
        cut(start.countsFrom());
        if (breachedAt != null) {
            cut(breachedAt);
        }
        cuts.add(end);
        List<Interval> intervals = new ArrayList<>();
        Instant from = start.at();
        for (Instant to : cuts) {
            if (from.isBefore(to)) {
                add(interval(from, to, counts, breachedAt), intervals);
            }
            from = to;
        }
        return new Ledger(intervals);
    }

    private void cut(Instant... moments) {
        for (Instant moment : moments) {
            if (moment.isAfter(start.at()) && moment.isBefore(end)) {
                cuts.add(moment);
            }
        }
    }

    /** Tells the moments that count, and cuts where that changes. */
    private Predicate<Instant> counting(TimeLimit limit) {
        return limit.match(
                span -> span.basis() == Basis.WALL
                        ? at -> true
                        : span.unit() == Unit.WORKING_DAY ? workingDays() : workingTime(),
                endOfDay -> at -> true,
                until -> at -> true);
    }

    private Predicate<Instant> workingDays() {
        LocalDate last = calendars.dateOf(end);
        for (LocalDate date = calendars.dateOf(start.at()); !date.isAfter(last); date = date.plusDays(1)) {
            cut(calendars.startOf(date));
        }
        return at -> calendars.at(at).isWorkingDay(calendars.dateOf(at));
    }

    private Predicate<Instant> workingTime() {
        TreeMap<Instant, WorkSpan> spans = new TreeMap<>();
        for (WorkSpan span : calendars.spans(start.at(), end)) {
            spans.put(span.from(), span);
            cut(span.from(), span.to());
        }
        return at -> {
            var span = spans.floorEntry(at);
            return span != null && at.isBefore(span.getValue().to());
        };
    }

    private Interval interval(Instant from, Instant to, Predicate<Instant> counts, @Nullable Instant breachedAt) {
        WorkCalendar calendar = calendars.at(from);
        var pause = pauses.floorEntry(from);
        var freeze = freezes.floorEntry(from);
        Owner owner = history.owners().floorEntry(from).getValue();
        Interval.State state = Interval.State.RUNNING;
        Cause cause = Cause.of(
                breachedAt == null || from.isBefore(breachedAt) ? Cause.Kind.WITHIN_LIMIT : Cause.Kind.OVERDUE);
        if (pause != null && from.isBefore(pause.getValue().to())) {
            state = Interval.State.PAUSED;
            cause = Cause.of(Cause.Kind.PAUSE, pause.getValue().reason());
        } else if (from.isBefore(start.countsFrom())) {
            state = Interval.State.OUTSIDE;
            cause = Cause.of(Cause.Kind.CUT_OFF);
        } else if (!counts.test(from)) {
            state = Interval.State.OUTSIDE;
            cause = outside(calendar, calendars.dateOf(from));
        } else if (freeze != null && from.isBefore(freeze.getValue().to())) {
            state = Interval.State.FROZEN;
            cause = Cause.of(Cause.Kind.FREEZE, freeze.getValue().reason());
            owner = Owner.PLATFORM;
        }
        RuleRef rule = history.targets().floorEntry(from).getValue().rule();
        return new Interval(from, to, state, cause, owner, calendar.version(), rule);
    }

    private static Cause outside(WorkCalendar calendar, LocalDate date) {
        if (calendar.isWorkingDay(date)) {
            return Cause.of(Cause.Kind.OUTSIDE_HOURS);
        }
        return calendar.dated(date)
                .filter(day -> day.kind() == DatedDay.Kind.HOLIDAY)
                .map(day -> new Cause(Cause.Kind.DAY_OFF, day.nameZh(), day.nameEn()))
                .orElseGet(() -> Cause.of(Cause.Kind.DAY_OFF));
    }

    private static void add(Interval next, List<Interval> intervals) {
        int last = intervals.size() - 1;
        if (last >= 0 && next.continues(intervals.get(last))) {
            intervals.set(last, intervals.get(last).until(next.to()));
        } else {
            intervals.add(next);
        }
    }
}
