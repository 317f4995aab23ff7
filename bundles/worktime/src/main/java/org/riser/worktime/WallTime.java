package org.riser.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.SortedSet;

/** Round-the-clock time: every day and every moment counts. */
public record WallTime(ZoneId zone) implements TimeScale {

    @Override
    public long days(LocalDate after, LocalDate upTo) {
        return Math.max(0, ChronoUnit.DAYS.between(after, upTo));
    }

    @Override
    public LocalDate day(LocalDate after, long n) {
        return after.plusDays(n);
    }

    @Override
    public Duration time(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    @Override
    public Instant plus(Instant from, Duration amount) {
        return from.plus(amount);
    }

    @Override
    public TimeScale wall() {
        return this;
    }

    @Override
    public SortedSet<Integer> missingYears(LocalDate from, LocalDate to) {
        return Collections.emptySortedSet();
    }
}
