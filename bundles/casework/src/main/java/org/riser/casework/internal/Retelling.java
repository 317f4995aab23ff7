package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.casework.RetoldClock;
import org.riser.casework.RetoldClock.Verdict;
import org.riser.jobs.Freeze;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Rulebook;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.clock.ClockState;
import org.riser.worktime.clock.Interval;
import org.riser.worktime.clock.Life;
import org.riser.worktime.clock.Owner;

/**
 * Tells a case's history once more under a rulebook of one's choice: starts and re-targets clocks as {@link ClockKeeper}
 * would have done after every command, and leaves no mark. Used by one thread.
 */
final class Retelling {
    private final Past past;
    private final Rulebook rulebook;
    private final List<Told> clocks = new ArrayList<>();
    private final List<Happening> told = new ArrayList<>();
    private final List<Happening> retargets = new ArrayList<>();
    private @Nullable Facts decidedOn;
    private List<ClockRule> rules = List.of();

    /**
     * What there is to tell.
     *
     * @param facts those of each step
     * @param calendarChanges those that the clocks met
     * @param calendar the edition for a clock that there was none of
     * @param until the moment at which what is still open is judged
     */
    record Past(
            TenantId tenant,
            CaseRow row,
            List<CaseStory.Step> steps,
            List<Facts> facts,
            List<ClockRow> recorded,
            List<Happening> calendarChanges,
            List<Freeze> freezes,
            CalendarVersion calendar,
            Calendars calendars,
            Instant until) {}

    /** A clock while the story is told. */
    private static final class Told {
        private final UUID id;
        private final Instant startedAt;
        private final CalendarVersion calendar;
        private StartedRule rule;
        private @Nullable Instant stoppedAt;

        Told(UUID id, Instant startedAt, CalendarVersion calendar, StartedRule rule) {
            this.id = id;
            this.startedAt = startedAt;
            this.calendar = calendar;
            this.rule = rule;
        }

        void stop(List<Happening> told) {
            if (stoppedAt == null) {
                List<Happening> since = told.stream()
                        .filter(happening -> !happening.at().isBefore(startedAt))
                        .toList();
                stoppedAt = Patterns.completed(rule.stop(), since)
                        .map(Happening::at)
                        .orElse(null);
            }
        }
    }

    private Retelling(Past past, Rulebook rulebook) {
        this.past = past;
        this.rulebook = rulebook;
    }

    /** The clocks in the order of their starts. */
    static List<RetoldClock> of(Past past, Rulebook rulebook) {
        Retelling retelling = new Retelling(past, rulebook);
        for (int i = 0; i < past.steps().size(); i++) {
            retelling.tell(past.steps().get(i), past.facts().get(i));
        }
        return retelling.judged();
    }

    private void tell(CaseStory.Step step, Facts facts) {
        told.addAll(step.happenings());
        if (step.endedAt() == null) {
            decided(facts).forEach(rule -> follow(rule, facts, step));
        }
        clocks.forEach(clock -> clock.stop(told));
    }

    /** Most commands change no fact, and then the rules say what they said before. */
    private List<ClockRule> decided(Facts facts) {
        if (decidedOn == null || !decidedOn.equals(facts)) {
            decidedOn = facts;
            rules = rulebook.clocks(past.tenant(), past.row().acceptedAt, facts).outcomes();
        }
        return rules;
    }

    private void follow(ClockRule rule, Facts facts, CaseStory.Step step) {
        Optional<TimeLimit> limit = rule.limit().resolve(facts);
        if (limit.isEmpty()) {
            return;
        }
        StartedRule started = StartedRule.of(rule, limit.get(), Map.of());
        Told last = clocks.stream()
                .filter(clock -> clock.rule.clock().equals(rule.clock()))
                .reduce((a, b) -> b)
                .orElse(null);
        if (last != null && last.stoppedAt == null) {
            retarget(last, started, step);
            return;
        }
        Instant after = last == null ? null : last.stoppedAt;
        List<Happening> since = after == null
                ? told
                : told.stream()
                        .filter(happening -> happening.at().isAfter(after))
                        .toList();
        Patterns.completed(rule.start(), since).ifPresent(event -> start(started, event.at()));
    }

    /** A clock that there was keeps its name and its calendar, so that what happened to it happens again. */
    private void start(StartedRule rule, Instant at) {
        Optional<ClockRow> recorded = past.recorded().stream()
                .filter(row -> row.name.equals(rule.clock()) && row.startedAt.equals(at))
                .findFirst();
        UUID id = recorded.map(row -> row.id).orElseGet(() -> new UUID(0, clocks.size() + 1L));
        CalendarVersion calendar = recorded.map(ClockRow::countsBy).orElse(past.calendar());
        clocks.add(new Told(id, at, calendar, rule));
    }

    private void retarget(Told clock, StartedRule to, CaseStory.Step step) {
        if (clock.rule.holdsLike(to)) {
            return;
        }
        Instant at = told.stream().map(Happening::at).max(Instant::compareTo).orElse(past.row().acceptedAt);
        Map<String, Object> data = new HashMap<>();
        data.put("clock", clock.id.toString());
        data.put("was", clock.rule.write());
        data.put("rule", to.write());
        retargets.add(new Happening(ClockReplay.RETARGETED, at, step.last().sequence() + 1, data));
        clock.rule = to;
    }

    private List<RetoldClock> judged() {
        List<Happening> all = new ArrayList<>(told);
        all.addAll(past.calendarChanges());
        all.addAll(retargets);
        Instant endedAt = past.steps().isEmpty()
                ? null
                : past.steps().get(past.steps().size() - 1).endedAt();
        List<ClockState> states = clocks.stream()
                .map(clock -> ClockReplay.state(
                        new ClockLife(clock.id, clock.startedAt, clock.calendar, clock.rule),
                        all,
                        past.freezes(),
                        endedAt,
                        past.calendars(),
                        past.until()))
                .toList();
        List<RetoldClock> judged = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            judged.add(judged(i, states));
        }
        return judged;
    }

    private RetoldClock judged(int place, List<ClockState> states) {
        Told clock = clocks.get(place);
        ClockState state = states.get(place);
        Instant breachedAt = state.breachedAt().orElse(null);
        return new RetoldClock(
                clock.rule.row(),
                clock.rule.clock(),
                clock.rule.name(),
                clock.startedAt,
                state.dueAt().orElse(null),
                state.life().endedAt(),
                breachedAt,
                verdict(place, states),
                clock.rule.onBreach(),
                holder(state, breachedAt));
    }

    private Verdict verdict(int place, List<ClockState> states) {
        ClockState state = states.get(place);
        Instant breachedAt = state.breachedAt().orElse(null);
        if (breachedAt == null) {
            return switch (state.outcome().verdict()) {
                case OPEN -> Verdict.OPEN;
                case MET -> Verdict.MET;
                case BREACHED, NONE -> Verdict.NONE;
            };
        }
        List<Watch> others = new ArrayList<>();
        for (int i = 0; i < states.size(); i++) {
            if (i != place) {
                others.add(watch(i, states));
            }
        }
        return watch(place, states).isStricter(others, breachedAt) ? Verdict.WARNED : Verdict.BREACHED;
    }

    private Watch watch(int place, List<ClockState> states) {
        ClockState state = states.get(place);
        boolean cancelled = state.phase() == Life.Phase.CANCELLED;
        return new Watch(
                clocks.get(place).rule.terms().obligation(),
                state.dueAt().orElse(null),
                cancelled ? state.life().endedAt() : null);
    }

    /** Who had the case in hand when the limit ran out, or else at the end. */
    private static Owner holder(ClockState state, @Nullable Instant breachedAt) {
        Owner holder = Owner.NOBODY;
        for (Interval interval : state.ledger().intervals()) {
            if (breachedAt == null || !interval.from().isAfter(breachedAt)) {
                holder = interval.owner();
            }
        }
        return holder;
    }
}
