package org.riser.worktime.clock;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Where a clock's time went: intervals without gap or overlap from its start to its end (or to the moment asked about),
 * so that their lengths sum exactly to wall time. Immutable.
 */
public record Ledger(List<Interval> intervals) {
    static final Ledger EMPTY = new Ledger(List.of());

    public Ledger {
        intervals = List.copyOf(intervals);
    }

    /** All of it: the wall time from start to end. */
    public Duration wall() {
        return sum(interval -> true);
    }

    /** What counted against the limit. */
    public Duration elapsed() {
        return sum(Interval::elapses);
    }

    public Duration in(Interval.State state) {
        return sum(interval -> interval.state() == state);
    }

    /**
     * Shares the elapsed time out; the shares sum to {@link #elapsed()}. Frozen time is the platform's.
     *
     * @return by the id of the person, team or department; the empty id is for time in nobody's hands
     */
    public SortedMap<String, Duration> elapsedBy(Owner.Level level) {
        SortedMap<String, Duration> shares = new TreeMap<>();
        intervals.stream()
                .filter(Interval::elapses)
                .forEach(interval -> shares.merge(interval.owner().at(level), interval.length(), Duration::plus));
        return shares;
    }

    private Duration sum(Predicate<Interval> which) {
        return intervals.stream().filter(which).map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }
}
