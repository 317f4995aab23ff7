package org.riser.worktime.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import org.riser.worktime.TimeScale;

/**
 * A scale with pauses taken out. Durations skip them exactly; a count of days is longer by the counted days d with pause
 * date &lt; d &lt;= resume date, for pauses that begin before the day in question is over (convention C8a).
 *
 * @param pauses in order, without overlap
 */
record PausedTime(TimeScale base, List<Pause> pauses) implements TimeScale {

    static TimeScale of(TimeScale base, List<Pause> pauses) {
        return pauses.isEmpty() ? base : new PausedTime(base, pauses);
    }

    @Override
    public ZoneId zone() {
        return base.zone();
    }

    @Override
    public LocalDate dateOf(Instant at) {
        return base.dateOf(at);
    }

    @Override
    public Instant startOf(LocalDate day) {
        return base.startOf(day);
    }

    @Override
    public long days(LocalDate after, LocalDate upTo) {
        return base.days(after, upTo) - pausedDays(after, upTo);
    }

    long pausedDays(LocalDate after, LocalDate upTo) {
        return pauses.stream()
                .mapToLong(pause -> base.days(later(pause.firstDate(), after), earlier(pause.lastDate(), upTo)))
                .sum();
    }

    @Override
    public LocalDate day(LocalDate after, long n) {
        return day(after, n, false);
    }

    /** A warning at 00:00 of a day has been given by the time a pause begins on that day. */
    @Override
    public Instant startOfDay(LocalDate after, long n) {
        return startOf(day(after, n, true));
    }

    private LocalDate day(LocalDate after, long n, boolean atItsStart) {
        long count = n;
        LocalDate day = base.day(after, count);
        for (Pause pause : pauses) {
            if (pause.firstDate().isAfter(day)
                    || (atItsStart && pause.firstDate().equals(day))) {
                break;
            }
            count += base.days(later(pause.firstDate(), after), pause.lastDate());
            day = base.day(after, count);
        }
        return day;
    }

    @Override
    public Duration time(Instant from, Instant to) {
        Duration time = base.time(from, to);
        for (Pause pause : pauses) {
            time = time.minus(base.time(later(pause.from(), from), earlier(pause.to(), to)));
        }
        return time;
    }

    @Override
    public Instant plus(Instant from, Duration amount) {
        Duration left = amount;
        Instant cursor = from;
        for (Pause pause : pauses) {
            if (pause.to().isAfter(cursor)) {
                Duration run = base.time(cursor, pause.from());
                if (run.compareTo(left) >= 0) {
                    break;
                }
                left = left.minus(run);
                cursor = pause.to();
            }
        }
        return base.plus(cursor, left);
    }

    @Override
    public TimeScale wall() {
        return new PausedTime(base.wall(), pauses);
    }

    @Override
    public SortedSet<Integer> missingYears(LocalDate from, LocalDate to) {
        return base.missingYears(from, to);
    }

    private static <T extends Comparable<? super T>> T later(T a, T b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static <T extends Comparable<? super T>> T earlier(T a, T b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
