package org.riser.worktime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.riser.worktime.calendar.DatedDay;

/**
 * Due times for "15 working days" a second, beside the loop one would write by hand. Run it with the test class path;
 * it prints both rates and their ratio.
 */
public final class DueTimeBenchmark {
    private static final int STARTS = 1 << 16;
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final int DAYS = 15;

    private DueTimeBenchmark() {}

    /** The calendar as two sets and a weekday, walked day by day. */
    private record HandWritten(ZoneId zone, Set<LocalDate> off, Set<LocalDate> on) {
        Instant due(Instant from) {
            LocalDate day = from.atZone(zone).toLocalDate();
            for (int left = DAYS; left > 0; ) {
                day = day.plusDays(1);
                boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
                if (on.contains(day) || (!weekend && !off.contains(day))) {
                    left--;
                }
            }
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    public static void main(String[] args) {
        Instant[] starts = new Instant[STARTS];
        long first = Shanghai.at("2024-01-02").getEpochSecond();
        for (int i = 0; i < STARTS; i++) {
            starts[i] = Instant.ofEpochSecond(first + i * 1200L);
        }
        HandWritten loop = new HandWritten(Shanghai.ZONE, new HashSet<>(), new HashSet<>());
        Shanghai.OFFICE
                .definition()
                .days()
                .forEach(day -> (day.kind() == DatedDay.Kind.HOLIDAY ? loop.off() : loop.on()).add(day.date()));
        TimeLimit.Span limit = TimeLimit.workingDays(DAYS);

        double byHand = rate(starts, loop::due);
        double ours = rate(starts, from -> DueTimes.at(Shanghai.OFFICE, from, limit));
        double withDates =
                rate(starts, from -> DueTimes.due(Shanghai.OFFICE, from, limit).at());
        System.out.printf(
                "by hand %,.0f/s; due time %,.0f/s (%.1f x); due time with its counted dates %,.0f/s (%.1f x)%n",
                byHand, ours, ours / byHand, withDates, withDates / byHand);
    }

    private static double rate(Instant[] starts, Function<Instant, Instant> due) {
        long sum = 0;
        long began = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (round == WARM_UP) {
                began = System.nanoTime();
            }
            for (Instant start : starts) {
                sum += due.apply(start).getEpochSecond();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (sum == 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return (ROUNDS - WARM_UP) * (double) starts.length / seconds;
    }
}
