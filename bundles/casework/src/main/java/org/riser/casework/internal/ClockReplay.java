package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    private static final Comparator<ClockEvent> ORDER =
            Comparator.comparing(ClockEvent::at).thenComparing(ClockEvent::sequence);

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
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Started(clock.startedAt, 1, calendar.version()));
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
            events.add(new ClockEvent.Cancelled(later(subjectEnded, clock.startedAt), OUTSIDE * 2));
        }
        events.sort(ORDER);
        return events;
    }

    private static Optional<ClockEvent> owner(Happening happening) {
        return happening.text("owner").map(owner -> {
            String team = happening.text("team").orElse("");
            return new ClockEvent.OwnerChanged(
                    happening.at(), happening.sequence() * SLOTS + 2, new Owner(owner, team, ""));
        });
    }

    /** What a happening does to this clock beside stopping it. */
    private static Optional<ClockEvent> deed(ClockRow clock, StartedRule rule, Happening happening) {
        long sequence = happening.sequence() * SLOTS + 3;
        String reason = happening.text("reason").orElse("");
        if (happening.is("paused") && rule.pauseReasons().contains(reason)) {
            return Optional.of(new ClockEvent.Paused(
                    happening.at(), sequence, reason, happening.text("evidence").orElse(null), null));
        }
        if (happening.is("resumed") && rule.pauseReasons().contains(reason)) {
            return Optional.of(new ClockEvent.Resumed(happening.at(), sequence));
        }
        return retarget(clock, happening).map(to -> {
            var spec = Limits.spec(to);
            return new ClockEvent.Retargeted(happening.at(), sequence, spec.limit(), spec.warnings(), spec.rule());
        });
    }

    private static Optional<StartedRule> retarget(ClockRow clock, Happening happening) {
        return isRetarget(clock, happening) ? happening.text("rule").map(StartedRule::read) : Optional.empty();
    }

    private static boolean isRetarget(ClockRow clock, Happening happening) {
        return happening.is("clock-retargeted")
                && happening.text("clock").filter(clock.id.toString()::equals).isPresent();
    }

    private static void addFreezes(List<ClockEvent> events, List<Freeze> freezes, @Nullable Instant end) {
        long sequence = OUTSIDE;
        for (Freeze freeze : freezes) {
            if (end != null && !freeze.from().isBefore(end)) {
                continue;
            }
            events.add(new ClockEvent.Frozen(freeze.from(), sequence++, freeze.reason()));
            Instant to = freeze.to();
            if (to != null && (end == null || to.isBefore(end))) {
                events.add(new ClockEvent.Thawed(to, sequence++));
            }
        }
    }

    private static void addStop(List<ClockEvent> events, Happening stop) {
        if (stop.data().get("rings") instanceof Number rings) {
            events.add(new ClockEvent.Counted(stop.at(), OUTSIDE * 2, rings.longValue()));
        }
        events.add(new ClockEvent.Stopped(stop.at(), OUTSIDE * 2 + 1));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
