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
import org.riser.worktime.TimeLimit;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.clock.CaseClock;
import org.riser.worktime.clock.ClockEvent;
import org.riser.worktime.clock.ClockSpec;
import org.riser.worktime.clock.ClockState;
import org.riser.worktime.clock.Owner;

/**
 * Works out how a clock stands from what happened to its subject. Nothing else is asked: the same events give the same
 * answer on every node and in every year.
 */
final class ClockReplay {
    /** Another rule, or another limit of the same rule, holds the clock. */
    static final String RETARGETED = "clock-retargeted";
    /** The clock counts by another edition of its calendar. */
    static final String CALENDAR_CHANGED = "clock-calendar-changed";

    /** Room for the several clock events that one happening may mean. */
    private static final int SLOTS = 8;
    /** Sequence of events that come from outside of the timeline; at the same instant they follow it. */
    private static final long OUTSIDE = 1L << 40;

    private static final Comparator<Draft> ORDER =
            Comparator.comparing(Draft::at).thenComparing(Draft::order);

    private static final Comparator<Happening> ORDER_TOLD =
            Comparator.comparing(Happening::at).thenComparing(Happening::sequence);

    /** A clock event before its place in the history is known. */
    private record Draft(Instant at, long order, LongFunction<ClockEvent> event) {}

    private ClockReplay() {}

    static ClockState state(
            ClockRow clock,
            List<Happening> happenings,
            List<Freeze> freezes,
            @Nullable Instant subjectEnded,
            Calendars calendars,
            Instant now) {
        return state(ClockLife.of(clock), happenings, freezes, subjectEnded, calendars, now);
    }

    static ClockState state(
            ClockLife clock,
            List<Happening> happenings,
            List<Freeze> freezes,
            @Nullable Instant subjectEnded,
            Calendars calendars,
            Instant now) {
        StartedRule rule = firstRule(clock, happenings);
        List<ClockEvent> events = events(clock, rule, happenings, freezes, subjectEnded);
        return CaseClock.replay(Limits.spec(rule), events, calendars, now);
    }

    /** The rule that started the clock: what the first re-target replaced, else the one it is still held to. */
    private static StartedRule firstRule(ClockLife clock, List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> isOf(clock, RETARGETED, happening))
                .findFirst()
                .flatMap(happening -> happening.text("was"))
                .map(StartedRule::read)
                .orElseGet(clock::rule);
    }

    /** The edition that the clock began with: what the first other one replaced, else the one it still counts by. */
    private static CalendarVersion firstCalendar(ClockLife clock, List<Happening> happenings) {
        return happenings.stream()
                .filter(happening -> isOf(clock, CALENDAR_CHANGED, happening))
                .findFirst()
                .map(happening -> new CalendarVersion(clock.calendar(), Json.number(happening.data(), "was")))
                .orElseGet(clock::countsBy);
    }

    private static List<ClockEvent> events(
            ClockLife clock,
            StartedRule rule,
            List<Happening> happenings,
            List<Freeze> freezes,
            @Nullable Instant subjectEnded) {
        List<Draft> events = new ArrayList<>();
        CalendarVersion first = firstCalendar(clock, happenings);
        events.add(new Draft(clock.startedAt(), 1, place -> new ClockEvent.Started(clock.startedAt(), place, first)));
        List<Happening> since = happenings.stream()
                .filter(happening -> !happening.at().isBefore(clock.startedAt()))
                .toList();
        // The rule it is held to last is the one it was held to when it stopped: an ended clock is not re-targeted.
        Optional<Happening> stop = Patterns.completed(clock.rule().stop(), since);
        Instant end = stop.map(Happening::at).orElse(subjectEnded);
        for (Happening happening : happenings) {
            owner(happening).ifPresent(events::add);
        }
        new Deeds(clock, rule, events).tell(happenings, end);
        addFreezes(events, freezes, end);
        stop.ifPresent(last -> addStop(events, last));
        if (stop.isEmpty() && subjectEnded != null) {
            Instant at = later(subjectEnded, clock.startedAt());
            events.add(new Draft(at, OUTSIDE * 2, place -> new ClockEvent.Cancelled(at, place)));
        }
        events.sort(ORDER);
        return IntStream.range(0, events.size())
                .mapToObj(place -> events.get(place).event().apply(place + 1L))
                .toList();
    }

    private static Optional<Draft> owner(Happening happening) {
        return happening.text("owner").map(person -> {
            // Events of old name no department.
            Owner owner = new Owner(
                    person,
                    happening.text("team").orElse(""),
                    happening.text("department").orElse(""));
            return draft(happening, 2, place -> new ClockEvent.OwnerChanged(happening.at(), place, owner));
        });
    }

    /**
     * What happenings do to a clock between its start and its end. Whether a pause stops it is decided when the pause
     * begins, by the rule that holds the clock then; a clock that starts during a pause stands still from its start.
     */
    private static final class Deeds {
        private final ClockLife clock;
        private final List<Draft> events;
        private StartedRule rule;
        private @Nullable Happening pause;
        private boolean standing;

        Deeds(ClockLife clock, StartedRule rule, List<Draft> events) {
            this.clock = clock;
            this.rule = rule;
            this.events = events;
        }

        void tell(List<Happening> happenings, @Nullable Instant end) {
            boolean started = false;
            for (Happening happening : happenings.stream().sorted(ORDER_TOLD).toList()) {
                if (!started && !happening.at().isBefore(clock.startedAt())) {
                    started = true;
                    startInPause();
                }
                if (!started) {
                    pause = happening.is("paused") ? happening : happening.is("resumed") ? null : pause;
                } else if (end == null || !happening.at().isAfter(end)) {
                    tell(happening);
                }
            }
        }

        private void startInPause() {
            Happening lasting = pause;
            if (lasting != null && allows(lasting)) {
                standing = true;
                Instant at = clock.startedAt();
                TimeLimit.Span cap = rule.terms().pause().cap();
                events.add(new Draft(at, 2, place -> paused(lasting, at, place, cap)));
            }
        }

        private void tell(Happening happening) {
            Instant at = happening.at();
            if (happening.is("paused") && !standing && allows(happening)) {
                standing = true;
                TimeLimit.Span cap = rule.terms().pause().cap();
                events.add(draft(happening, 3, place -> paused(happening, at, place, cap)));
            } else if (happening.is("resumed") && standing) {
                standing = false;
                events.add(draft(happening, 3, place -> new ClockEvent.Resumed(at, place)));
            } else if (isOf(clock, RETARGETED, happening)) {
                happening.text("rule").map(StartedRule::read).ifPresent(to -> retarget(happening, to));
            } else if (isOf(clock, CALENDAR_CHANGED, happening)) {
                CalendarVersion to = new CalendarVersion(clock.calendar(), Json.number(happening.data(), "edition"));
                events.add(draft(happening, 3, place -> new ClockEvent.CalendarChanged(at, place, to)));
            }
        }

        private void retarget(Happening happening, StartedRule to) {
            rule = to;
            ClockSpec spec = Limits.spec(to);
            events.add(draft(
                    happening,
                    3,
                    place -> new ClockEvent.Retargeted(
                            happening.at(), place, spec.limit(), spec.warnings(), spec.rule(), spec.ladder())));
        }

        private boolean allows(Happening paused) {
            return rule.pausesFor(paused.text("reason").orElse(""));
        }

        /** The cap is the one of the rule that holds the clock when the pause begins. */
        private static ClockEvent paused(Happening pause, Instant at, long place, TimeLimit.@Nullable Span cap) {
            String evidence = pause.text("evidence").orElse(null);
            return new ClockEvent.Paused(at, place, pause.text("reason").orElse(""), evidence, cap);
        }
    }

    private static Draft draft(Happening happening, int slot, LongFunction<ClockEvent> event) {
        return new Draft(happening.at(), happening.sequence() * SLOTS + slot, event);
    }

    private static boolean isOf(ClockLife clock, String type, Happening happening) {
        return happening.is(type)
                && happening.text("clock").filter(clock.id().toString()::equals).isPresent();
    }

    private static void addFreezes(List<Draft> events, List<Freeze> freezes, @Nullable Instant end) {
        long order = OUTSIDE;
        for (Freeze freeze : freezes) {
            long rank = order;
            order += 2;
            if (end != null && !freeze.from().isBefore(end)) {
                continue;
            }
            events.add(new Draft(
                    freeze.from(), rank, place -> new ClockEvent.Frozen(freeze.from(), place, freeze.reason())));
            Instant to = freeze.to();
            if (to != null && (end == null || to.isBefore(end))) {
                events.add(new Draft(to, rank + 1, place -> new ClockEvent.Thawed(to, place)));
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
