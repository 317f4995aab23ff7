package org.riser.casework.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.api.Ids;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.jobs.Freeze;
import org.riser.jobs.Freezes;
import org.riser.jobs.Timers;
import org.riser.publication.RuleUses;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Decision;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.Rulebook;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.clock.ClockState;
import org.riser.worktime.clock.Firing;

/**
 * Keeps the clocks of a subject in step with what happened to it: starts those the rules ask for, re-targets those whose
 * rule changed with the facts, records warnings and breaches that have come due, and sets the timer for the next one.
 * Doing it twice changes nothing, so a timer is no more than a reminder to do it.
 */
final class ClockKeeper {
    /** Kind of the timers; each has the id of its clock. */
    static final String TIMER = "clock";

    private final Ids ids;
    private final Rulebook rulebook;
    private final RuleUses uses;
    private final TenantCalendars calendars;
    private final Timers timers;
    private final Freezes freezes;
    private final CaseRecords records;

    ClockKeeper(
            Ids ids,
            Rulebook rulebook,
            RuleUses uses,
            TenantCalendars calendars,
            Timers timers,
            Freezes freezes,
            CaseRecords records) {
        this.ids = ids;
        this.rulebook = rulebook;
        this.uses = uses;
        this.calendars = calendars;
        this.timers = timers;
        this.freezes = freezes;
        this.records = records;
    }

    void follow(ClockSubject subject) {
        if (subject.endedAt() == null) {
            subject.clocks().forEach(ClockRow::revive);
            Facts facts = subject.facts();
            Decision<ClockRule> decision = rulebook.clocks(subject.tenant(), subject.acceptedAt(), facts);
            for (int i = 0; i < decision.outcomes().size(); i++) {
                ClockRule rule = decision.outcomes().get(i);
                Map<String, Object> trace = Traces.compact(decision.traces().get(i), subject.words());
                start(subject, rule, facts, trace);
            }
        }
        List<Freeze> frozen = freezes.of(subject.unit(), subject.module());
        List<ClockRow> open = subject.clocks().stream().filter(ClockRow::open).toList();
        // First where all of them stand: what missing one of them means depends on the others.
        Map<ClockRow, ClockState> states = new LinkedHashMap<>();
        open.forEach(clock -> states.put(clock, settle(subject, clock, frozen)));
        states.forEach((clock, state) -> {
            ClockFirings.record(subject, clock, state);
            plan(subject, clock, state);
        });
    }

    /** Starts the rule's clock when its events have come together, or re-targets the one that runs under its name. */
    private void start(ClockSubject subject, ClockRule rule, Facts facts, Map<String, Object> trace) {
        Optional<TimeLimit> limit = rule.limit().resolve(facts);
        if (limit.isEmpty()) {
            return;
        }
        StartedRule started = StartedRule.of(rule, limit.get(), trace);
        Optional<ClockRow> last = last(subject, rule.clock());
        if (last.isPresent() && last.get().open()) {
            retarget(subject, last.get(), started);
            return;
        }
        Instant after = last.map(clock -> clock.endedAt).orElse(null);
        Patterns.completed(rule.start(), since(subject.happenings(), after)).ifPresent(event -> {
            CalendarVersion calendar =
                    calendars.current(subject.unit(), subject.orgUnit()).version();
            ClockRow clock = new ClockRow(ids.next(), subject.id(), subject.module(), started, calendar, event.at());
            records.add(subject.unit(), clock);
            count(subject, rule.row());
            subject.clocks().add(clock);
        });
    }

    private void retarget(ClockSubject subject, ClockRow clock, StartedRule to) {
        StartedRule from = StartedRule.read(clock.rule);
        if (!from.holdsLike(to)) {
            Map<String, Object> data = ClockFirings.data(clock, to);
            data.put("from", from.row().rowId());
            data.put("was", from.write());
            data.put("rule", to.write());
            clock.retarget(to.row().rowId(), to.write());
            // The moment of the deed that changed the facts: while history is loaded, that is long ago.
            subject.record(ClockReplay.RETARGETED, subject.toldUntil(), data);
            count(subject, to.row());
        }
    }

    /** Once it holds: a command that is tried again has used nothing yet. */
    private void count(ClockSubject subject, RowRef row) {
        TenantId tenant = subject.tenant();
        subject.unit().afterCommit(() -> uses.used(tenant, List.of(row)));
    }

    /** Takes over how the clock stands. */
    private ClockState settle(ClockSubject subject, ClockRow clock, List<Freeze> frozen) {
        ClockState state = state(subject, clock, frozen);
        if (followCalendar(subject, clock, state)) {
            state = state(subject, clock, frozen);
        }
        Instant warnAt = state.plan() == null
                ? null
                : state.plan().warnAt().stream().findFirst().orElse(null);
        clock.stands(
                ClockStates.of(state),
                state.dueAt().orElse(null),
                warnAt,
                state.life().endedAt());
        return state;
    }

    private ClockState state(ClockSubject subject, ClockRow clock, List<Freeze> frozen) {
        Calendars editions = calendars.editions(subject.unit());
        return ClockReplay.state(clock, subject.happenings(), frozen, subject.endedAt(), editions, until(subject));
    }

    /** Takes over a later edition of the calendar, if the clock still has to run through a day that it changes. */
    private boolean followCalendar(ClockSubject subject, ClockRow clock, ClockState state) {
        StartedRule rule = StartedRule.read(clock.rule);
        Instant dueAt = state.dueAt().orElse(null);
        Instant now = subject.toldUntil();
        if (dueAt == null || !dueAt.isAfter(now) || !Limits.countsWork(rule.limit())) {
            return false;
        }
        WorkCalendar latest = calendars.latest(subject.unit(), clock.calendar);
        CalendarVersion was = clock.countsBy();
        if (!latest.version().calendar().equals(was.calendar())
                || latest.version().equals(was)) {
            return false;
        }
        List<LocalDate> dates = calendars
                .editions(subject.unit())
                .calendar(was)
                .changedDates(latest, latest.dateOf(now), latest.dateOf(dueAt.minusNanos(1)));
        if (dates.isEmpty()) {
            return false;
        }
        Map<String, Object> data = ClockFirings.data(clock, rule);
        data.put("calendar", was.calendar());
        data.put("was", was.number());
        data.put("edition", latest.version().number());
        data.put("dates", dates.stream().map(LocalDate::toString).toList());
        clock.countBy(latest.version());
        subject.record(ClockReplay.CALENDAR_CHANGED, now, data);
        return true;
    }

    /** The deed that is being told is part of the story, even if it came a moment after the command began. */
    private static Instant until(ClockSubject subject) {
        return subject.toldUntil().isAfter(subject.now()) ? subject.toldUntil() : subject.now();
    }

    private void plan(ClockSubject subject, ClockRow clock, ClockState state) {
        Optional<Firing> next =
                clock.open() ? state.firingsAfter(subject.toldUntil()).stream().findFirst() : Optional.empty();
        if (next.isEmpty()) {
            timers.cancel(subject.unit(), clock.id, TIMER);
            return;
        }
        timers.schedule(subject.unit(), ClockWakeUp.timer(clock, next.get().at()));
    }

    private static Optional<ClockRow> last(ClockSubject subject, String name) {
        return subject.clocks().stream()
                .filter(clock -> clock.name.equals(name))
                .reduce((a, b) -> b);
    }

    private static List<Happening> since(List<Happening> happenings, @Nullable Instant after) {
        return after == null
                ? happenings
                : happenings.stream()
                        .filter(happening -> happening.at().isAfter(after))
                        .toList();
    }
}
