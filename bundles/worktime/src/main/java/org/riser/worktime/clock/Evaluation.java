package org.riser.worktime.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.worktime.Due;
import org.riser.worktime.DueTimes;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.TimeScale;
import org.riser.worktime.Unit;

/** Works out the state of a started clock at one moment. Used by one thread. */
final class Evaluation {
    private final ClockSpec spec;
    private final History history;
    private final History.Start start;
    private final Instant from;
    /** The moment asked about, or the end of the clock. */
    private final Instant end;

    private final List<Pause> pauses;
    private final TimeScale time;
    private final Target target;

    Evaluation(ClockSpec spec, History history, History.Start start, Instant now) {
        Instant endedAt = history.endedAt();
        this.spec = spec;
        this.history = history;
        this.start = start;
        from = start.countsFrom();
        end = endedAt == null ? now : endedAt;
        pauses = history.pausesUntil(start, end);
        time = PausedTime.of(start.calendars().scale(), pauses);
        target = history.target();
    }

    static ClockState waiting(ClockSpec spec, History history) {
        boolean over = history.isCancelled();
        Life life = new Life(
                over ? Life.Phase.CANCELLED : Life.Phase.WAITING,
                history.isFrozen(),
                null,
                null,
                history.endedAt(),
                0,
                Duration.ZERO);
        Outcome outcome = over ? new Outcome(Outcome.Verdict.NONE, null, null) : Outcome.OPEN;
        return new ClockState(spec.name(), life, null, outcome, List.of(), Ledger.EMPTY);
    }

    ClockState state() {
        Due due = target.limit().match(this::dueOfSpan, this::dueOf, this::dueOf);
        Instant breachedAt = due == null ? countedOut() : ranOut(due);
        List<Instant> warnAt = due == null ? List.of() : warnings(due);
        Ledger ledger = new LedgerBuilder(history, start, pauses, end).build(target.limit(), breachedAt);
        return new ClockState(
                spec.name(),
                life(),
                new Plan(target.limit(), target.rule(), due, warnAt, progress(due)),
                outcome(due, breachedAt),
                firings(due, warnAt, breachedAt),
                ledger);
    }

    private @Nullable Due dueOfSpan(TimeLimit.Span span) {
        return span.unit() == Unit.RING ? null : dueOf(span);
    }

    private Due dueOf(TimeLimit limit) {
        return DueTimes.due(time, from, limit);
    }

    private List<Instant> warnings(Due due) {
        return target.warnings().stream()
                .map(point -> DueTimes.warnAt(time, from, target.limit(), point))
                .flatMap(Optional::stream)
                .filter(at -> at.isBefore(due.at()))
                .sorted()
                .toList();
    }

    private Life life() {
        Duration paused = pauses.stream()
                .map(pause -> Duration.between(pause.from(), pause.to()))
                .reduce(Duration.ZERO, Duration::plus);
        return new Life(phase(), history.isFrozen(), start.at(), from, history.endedAt(), pausedDays(), paused);
    }

    private Life.Phase phase() {
        if (history.isCancelled()) {
            return Life.Phase.CANCELLED;
        }
        if (history.endedAt() != null) {
            return Life.Phase.STOPPED;
        }
        return history.pausedSince(end) == null ? Life.Phase.RUNNING : Life.Phase.PAUSED;
    }

    private long pausedDays() {
        return target.limit()
                .match(
                        span -> span.unit().isDay() ? pausedDays(time.on(span.basis())) : 0L,
                        endOfDay -> pausedDays(time.wall()),
                        until -> 0L);
    }

    private long pausedDays(TimeScale scale) {
        return scale instanceof PausedTime paused ? paused.pausedDays(time.dateOf(from), time.dateOf(end)) : 0;
    }

    private Progress progress(@Nullable Due due) {
        return target.limit().match(this::progressOf, limit -> towards(due), limit -> towards(due));
    }

    private Progress progressOf(TimeLimit.Span span) {
        TimeScale scale = time.on(span.basis());
        return switch (span.unit()) {
            case RING -> new Progress.Count(Unit.RING, span.amount(), count().orElse(0L));
            case CALENDAR_DAY, WORKING_DAY ->
                new Progress.Count(
                        span.unit(),
                        span.amount(),
                        scale.days(time.dateOf(from), time.dateOf(end).minusDays(1)));
            case SECOND, MINUTE, HOUR -> new Progress.Time(span.duration(), scale.time(from, end));
        };
    }

    private Progress towards(@Nullable Due due) {
        Instant at = due == null ? from : due.at();
        return new Progress.Time(
                Duration.between(from, at), end.isAfter(from) ? Duration.between(from, end) : Duration.ZERO);
    }

    /** The last count there was; empty before the first. */
    private Optional<Long> count() {
        List<ClockEvent.Counted> counts = history.counts();
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(counts.get(counts.size() - 1).count());
    }

    private @Nullable Instant countedOut() {
        long limit = target.limit().match(TimeLimit.Span::amount, endOfDay -> Long.MAX_VALUE, until -> Long.MAX_VALUE);
        return history.counts().stream()
                .filter(counted -> counted.count() > limit)
                .map(counted -> later(counted.at(), target.since()))
                .findFirst()
                .orElse(null);
    }

    /** A limit that runs out while the clock is paused is broken when it goes on. */
    private @Nullable Instant ranOut(Due due) {
        if (due.metBy(end)) {
            return null;
        }
        Instant at = due.at();
        for (Pause pause : pauses) {
            boolean covers =
                    due.inclusive() ? !pause.from().isAfter(at) : pause.from().isBefore(at);
            if (covers && pause.to().isAfter(at)) {
                at = pause.to();
            }
        }
        boolean goesOn = history.endedAt() == null && history.pausedSince(end) == null;
        return at.isAfter(due.at()) && !at.isBefore(end) && !goesOn ? null : later(at, target.since());
    }

    private Outcome outcome(@Nullable Due due, @Nullable Instant breachedAt) {
        boolean valueless = due == null && count().isEmpty();
        if (history.isCancelled() || (history.endedAt() != null && valueless)) {
            return new Outcome(Outcome.Verdict.NONE, null, breachedAt);
        }
        if (breachedAt != null) {
            return new Outcome(Outcome.Verdict.BREACHED, null, breachedAt);
        }
        return history.endedAt() == null ? Outcome.OPEN : new Outcome(Outcome.Verdict.MET, end, null);
    }

    private List<Firing> firings(@Nullable Due due, List<Instant> warnAt, @Nullable Instant breachedAt) {
        List<Firing> firings = new ArrayList<>();
        Instant pausedSince = history.pausedSince(end);
        Instant horizon = history.endedAt() != null ? end : pausedSince == null ? Instant.MAX : pausedSince;
        warnAt.stream()
                .map(at -> later(at, target.since()))
                .filter(at -> !at.isAfter(horizon))
                .forEach(at -> firings.add(new Firing(Firing.Kind.WARNING, at)));
        if (breachedAt != null) {
            Instant late = due != null && due.at().equals(breachedAt) ? due.firesAt() : breachedAt;
            firings.add(new Firing(Firing.Kind.BREACH, late));
            target.ladder().from(time, breachedAt).stream()
                    .filter(escalation -> !escalation.at().isAfter(horizon))
                    .map(escalation -> new Firing(Firing.Kind.ESCALATION, escalation.at(), escalation.level()))
                    .forEach(firings::add);
        } else if (due != null && horizon.equals(Instant.MAX)) {
            firings.add(new Firing(Firing.Kind.BREACH, due.firesAt()));
        }
        history.pausesEndAt().forEach(at -> firings.add(new Firing(Firing.Kind.PAUSE_ENDS, at)));
        firings.sort(Comparator.comparing(Firing::at));
        return firings;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
