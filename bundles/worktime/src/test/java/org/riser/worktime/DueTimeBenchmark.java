package org.riser.worktime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.calendar.DatedDay;
import org.riser.worktime.clock.CaseClock;
import org.riser.worktime.clock.ClockEvent;
import org.riser.worktime.clock.ClockSpec;
import org.riser.worktime.clock.Owner;
import org.riser.worktime.clock.RuleRef;

/**
 * Due times for "15 working days" a second, beside the loop one would write by hand. Run it with the test class path;
 * it prints both rates, their ratio, and what the explanation of a long history costs.
 */
public final class DueTimeBenchmark {
    private static final int STARTS = 1 << 16;
    private static final int ROUNDS = 60;
    private static final int WARM_UP = 20;
    private static final int DAYS = 15;
    private static final int EVENTS = 1000;

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
        System.out.printf("explanation of a clock with %,d events: %.2f ms%n", EVENTS, 1000 / explanationsPerSecond());
    }

    /** One clock with a thousand events, replayed and explained. */
    private static double explanationsPerSecond() {
        ClockSpec spec =
                new ClockSpec("end to end", new RuleRef("row", "1"), TimeLimit.workingHours(500), List.of(), null);
        Instant start = Shanghai.at("2024-01-02");
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Started(start, 1, Shanghai.OFFICE.version()));
        for (int i = 1; i < EVENTS; i++) {
            Instant at = start.plusSeconds(i * 3600L);
            long sequence = i + 1L;
            events.add(
                    switch (i % 3) {
                        case 0 -> new ClockEvent.OwnerChanged(at, sequence, new Owner("p" + i % 7, "t" + i % 2, "d"));
                        case 1 -> new ClockEvent.Paused(at, sequence, "awaiting-customer", null, null);
                        default -> new ClockEvent.Resumed(at, sequence);
                    });
        }
        Instant now = start.plusSeconds(EVENTS * 3600L);
        Calendars calendars = Calendars.of(Shanghai.OFFICE);
        long began = 0;
        for (int round = 0; round < ROUNDS * 10; round++) {
            if (round == WARM_UP * 10) {
                began = System.nanoTime();
            }
            if (CaseClock.replay(spec, events, calendars, now)
                            .ledger()
                            .intervals()
                            .size()
                    < EVENTS / 3) {
                throw new IllegalStateException("the ledger is too short");
            }
        }
        return (ROUNDS - WARM_UP) * 10 / ((System.nanoTime() - began) / 1e9);
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
