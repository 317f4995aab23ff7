package org.riser.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedSet;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Which days and moments count. A working calendar is one; round-the-clock time is one; a calendar with pauses taken
 * out, or one calendar version after another, are others. All arithmetic of limits is written against this. Immutable
 * and safe for use by many threads.
 */
@ConsumerType
public interface TimeScale {

    ZoneId zone();

    default LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    /** @return 00:00 of the day, which is also 24:00 of the day before */
    default Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** @return how many counted days d there are with {@code after < d <= upTo}; 0 when the range is empty */
    long days(LocalDate after, LocalDate upTo);

    /**
     * @param n 0 or more; 0 answers {@code after} itself
     * @return the n-th counted day after the given one
     * @throws WorktimeException {@code calendar.no-working-time} when no day counts within two years
     */
    LocalDate day(LocalDate after, long n);

    /** @return 24:00 of the n-th counted day */
    default Instant endOfDay(LocalDate after, long n) {
        return startOf(day(after, n).plusDays(1));
    }

    /** @return 00:00 of the n-th counted day */
    default Instant startOfDay(LocalDate after, long n) {
        return startOf(day(after, n));
    }

    /** @return the counted time between two moments; zero when {@code to} is not after {@code from} */
    Duration time(Instant from, Instant to);

    /**
     * @return the first moment at which this much time has been counted since {@code from}
     * @throws WorktimeException {@code calendar.no-working-time} when nothing counts within two years
     */
    Instant plus(Instant from, Duration amount);

    /** @return the same zone (and pauses, if any) with every day and every moment counting */
    TimeScale wall();

    /** @return the scale that a limit with this basis is counted on */
    default TimeScale on(Basis basis) {
        return basis == Basis.WORKING ? this : wall();
    }

    /** @return the years of the range for which no schedule of holidays is known: answers there are provisional */
    SortedSet<Integer> missingYears(LocalDate from, LocalDate to);
}
