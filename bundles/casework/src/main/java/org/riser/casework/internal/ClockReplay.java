package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riser.jobs.Freeze;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.clock.CaseClock;
import org.riser.worktime.clock.ClockEvent;
import org.riser.worktime.clock.ClockState;
import org.riser.worktime.clock.Owner;

/**
 * Works out how a clock stands from what happened to its subject. Nothing else is asked: the same events give the same
 * answer on every node and in every year.
 */
final class ClockReplay {
    /** Room for the several clock events that one happening may mean. */
    private static final int SLOTS = 8;
    /** Sequence of events that come from outside of the timeline; at the same instant they follow it. */
    private static final long OUTSIDE = 1L << 40;

    private static final Comparator<Draft> ORDER =
            Comparator.comparing(Draft::at).thenComparing(Draft::order);

    /** A clock event before its place in the history is known. */
    private record Draft(Instant at, long order, LongFunction<ClockEvent> event) {}

    private ClockReplay() {}

    static ClockState state(
            ClockRow clock,
            List<Happening> happenings,
            List<Freeze> freezes,
            @Nullable Instant subjectEnded,
            WorkCalendar calendar,
            Instant now) {
        StartedRule rule = firstRule(clock, happenings);
        List<ClockEvent> events = events(clock, rule, happenings, freezes, subjectEnded, calendar);
        return CaseClock.replay(Limits.spec(rule), events, Calendars.of(calendar), now);
    }

    /** The rule that started the clock: what the first re-target replaced, else the one it is still held to. */
    private static StartedRule firstRule(ClockRow clock, List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> isRetarget(clock, happening))
                .findFirst()
                .flatMap(happening -> happening.text("was"))
                .map(StartedRule::read)
                .orElseGet(() -> StartedRule.read(clock.rule));
    }

    private static List<ClockEvent> events(
            ClockRow clock,
            StartedRule rule,
            List<Happening> happenings,
            List<Freeze> freezes,
            @Nullable Instant subjectEnded,
            WorkCalendar calendar) {
        List<Draft> events = new ArrayList<>();
        events.add(new Draft(
                clock.startedAt, 1, place -> new ClockEvent.Started(clock.startedAt, place, calendar.version())));
        List<Happening> since = happenings.stream()
                .filter(happening -> !happening.at().isBefore(clock.startedAt))
                .toList();
        Optional<Happening> stop = Patterns.completed(rule.stop(), since);
        Instant end = stop.map(Happening::at).orElse(subjectEnded);
        for (Happening happening : happenings) {
            owner(happening).ifPresent(events::add);
        }
        for (Happening happening : since) {
            if (end == null || !happening.at().isAfter(end)) {
                deed(clock, rule, happening).ifPresent(events::add);
            }
        }
        addFreezes(events, freezes, end);
        stop.ifPresent(last -> addStop(events, last));
        if (stop.isEmpty() && subjectEnded != null) {
            Instant at = later(subjectEnded, clock.startedAt);
            events.add(new Draft(at, OUTSIDE * 2, place -> new ClockEvent.Cancelled(at, place)));
        }
        events.sort(ORDER);
        return IntStream.range(0, events.size())
                .mapToObj(place -> events.get(place).event().apply(place + 1L))
                .toList();
    }

    private static Optional<Draft> owner(Happening happening) {
        return happening.text("owner").map(person -> {
            Owner owner = new Owner(person, happening.text("team").orElse(""), "");
            return draft(happening, 2, place -> new ClockEvent.OwnerChanged(happening.at(), place, owner));
        });
    }

    /** What a happening does to this clock beside stopping it. */
    private static Optional<Draft> deed(ClockRow clock, StartedRule rule, Happening happening) {
        Instant at = happening.at();
        String reason = happening.text("reason").orElse("");
        if (happening.is("paused") && rule.pauseReasons().contains(reason)) {
            String evidence = happening.text("evidence").orElse(null);
            return Optional.of(draft(happening, 3, place -> new ClockEvent.Paused(at, place, reason, evidence, null)));
        }
        if (happening.is("resumed") && rule.pauseReasons().contains(reason)) {
            return Optional.of(draft(happening, 3, place -> new ClockEvent.Resumed(at, place)));
        }
        return retarget(clock, happening)
                .map(Limits::spec)
                .map(spec -> draft(
                        happening,
                        3,
                        place -> new ClockEvent.Retargeted(at, place, spec.limit(), spec.warnings(), spec.rule())));
    }

    private static Draft draft(Happening happening, int slot, LongFunction<ClockEvent> event) {
        return new Draft(happening.at(), happening.sequence() * SLOTS + slot, event);
    }

    private static Optional<StartedRule> retarget(ClockRow clock, Happening happening) {
        return isRetarget(clock, happening) ? happening.text("rule").map(StartedRule::read) : Optional.empty();
    }

    private static boolean isRetarget(ClockRow clock, Happening happening) {
        return happening.is("clock-retargeted")
                && happening.text("clock").filter(clock.id.toString()::equals).isPresent();
    }

    private static void addFreezes(List<Draft> events, List<Freeze> freezes, @Nullable Instant end) {
        for (Freeze freeze : freezes) {
            if (end != null && !freeze.from().isBefore(end)) {
                continue;
            }
            events.add(new Draft(
                    freeze.from(), OUTSIDE, place -> new ClockEvent.Frozen(freeze.from(), place, freeze.reason())));
            Instant to = freeze.to();
            if (to != null && (end == null || to.isBefore(end))) {
                events.add(new Draft(to, OUTSIDE + 1, place -> new ClockEvent.Thawed(to, place)));
            }
        }
    }

    private static void addStop(List<Draft> events, Happening stop) {
        Instant at = stop.at();
        if (stop.data().get("rings") instanceof Number rings) {
            events.add(new Draft(at, OUTSIDE * 2, place -> new ClockEvent.Counted(at, place, rings.longValue())));
        }
        events.add(new Draft(at, OUTSIDE * 2 + 1, place -> new ClockEvent.Stopped(at, place)));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
