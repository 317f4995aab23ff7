package org.riser.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When a limit runs out.
 *
 * @param at the moment; "24:00 of day N" is written as the next day's 00:00
 * @param inclusive true when {@code at} itself is still in time (seconds, minutes, hours, appointments); false for
 *     24:00, which is already late
 * @param counted the days that were counted, in order; empty for limits that count no days
 * @param missingYears years without a schedule of holidays that the answer runs through: it is provisional, and the
 *     owner of the calendar has to be told
 */
public record Due(Instant at, boolean inclusive, List<LocalDate> counted, SortedSet<Integer> missingYears) {
    /** The finest step of time that every database we run on keeps. */
    private static final Duration STEP = Duration.ofNanos(1000);

    public Due {
        counted = List.copyOf(counted);
        missingYears = missingYears.isEmpty()
                ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(new TreeSet<>(missingYears));
    }

    /** True when something done at this moment is in time. */
    public boolean metBy(Instant done) {
        return inclusive ? !done.isAfter(at) : done.isBefore(at);
    }

    /** @return the first moment that is late: what a timer for the breach is set to */
    public Instant firesAt() {
        return inclusive ? at.plus(STEP) : at;
    }
}
