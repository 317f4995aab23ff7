package org.riser.worktime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.worktime.Shanghai.OFFICE;
import static org.riser.worktime.Shanghai.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.clock.Histories.Case;
import org.riser.worktime.clock.Histories.Kind;

/** What holds for every history of a clock. */
class ClockPropertiesTest {
    private static final int TRIES = 10_000;

    @Property(tries = TRIES)
    void intervalsSumExactlyToWallTimeWithoutGapOrOverlap(@ForAll("anyCase") Case told) {
        ClockState state = told.state();
        List<Interval> intervals = state.ledger().intervals();
        Instant start = state.startedAt().orElseThrow();

        assertThat(state.ledger().wall()).isEqualTo(Duration.between(start, told.now()));
        for (int i = 0; i < intervals.size(); i++) {
            Instant expected = i == 0 ? start : intervals.get(i - 1).to();
            assertThat(intervals.get(i).from())
                    .isEqualTo(expected)
                    .isBefore(intervals.get(i).to());
        }
    }

    @Property(tries = TRIES)
    void elapsedAndRemainingMakeTheTargetAndTheLedgerShowsTheElapsed(@ForAll("spanCase") Case told) {
        ClockState state = told.state();
        TimeLimit.Span limit = state.plan().limit().match(span -> span, endOfDay -> null, until -> null);

        boolean sums = state.plan()
                .progress()
                .match(
                        time -> time.elapsed().plus(time.remaining()).equals(limit.duration())
                                && time.elapsed().equals(state.ledger().elapsed()),
                        count -> count.elapsed() + count.remaining() == limit.amount() && count.elapsed() >= 0);

        assertThat(sums).isTrue();
    }

    @Property(tries = TRIES)
    void theTimeSharedOutIsTheTimeElapsed(@ForAll("anyCase") Case told) {
        Ledger ledger = told.state().ledger();

        for (Owner.Level level : Owner.Level.values()) {
            assertThat(ledger.elapsedBy(level).values().stream().reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(ledger.elapsed());
        }
    }

    @Property(tries = TRIES)
    void aPastMomentIsToldAlikeThenAndNow(@ForAll("anyCase") Case told, @ForAll @IntRange(max = 10) int cut) {
        Instant moment = told.events().get(cut % told.events().size()).at();
        List<ClockEvent> known = told.events().stream()
                .filter(event -> !event.at().isAfter(moment))
                .toList();

        assertThat(told.stateAt(moment)).isEqualTo(told.with(known).stateAt(moment));
    }

    @Property(tries = TRIES)
    void theLedgerOnlyGrows(@ForAll("steadyCase") Case told, @ForAll @IntRange(max = 100) int percent) {
        Instant start = told.events().get(0).at();
        Instant before = start.plus(
                Duration.between(start, told.now()).multipliedBy(percent).dividedBy(100));
        List<Interval> then = told.stateAt(before).ledger().intervals();
        List<Interval> now = told.state().ledger().intervals();

        for (int i = 0; i < then.size(); i++) {
            boolean last = i == then.size() - 1;
            Interval later = now.get(i);
            assertThat(last ? later.until(then.get(i).to()) : later).isEqualTo(then.get(i));
        }
    }

    @Property(tries = TRIES)
    void sequenceOrdersEventsOfTheSameInstant(@ForAll("anyCase") Case told, @ForAll long seed) {
        List<ClockEvent> shuffled = new ArrayList<>(told.events());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(told.with(shuffled).state()).isEqualTo(told.state());
    }

    @Property(tries = TRIES)
    void freezingMovesNothing(@ForAll("anyCase") Case told) {
        ClockState frozen = told.state();
        ClockState free =
                told.without(ClockEvent.Frozen.class, ClockEvent.Thawed.class).state();

        assertThat(frozen.plan()).isEqualTo(free.plan());
        assertThat(frozen.outcome()).isEqualTo(free.outcome());
        assertThat(frozen.firings()).isEqualTo(free.firings());
        assertThat(frozen.ledger().elapsed()).isEqualTo(free.ledger().elapsed());
    }

    @Property(tries = TRIES)
    void pausesShiftADurationByTheirLength(@ForAll("wallCase") Case told) {
        ClockState state = told.state();
        Instant due = told.without(ClockEvent.Paused.class, ClockEvent.Resumed.class)
                .state()
                .dueAt()
                .orElseThrow();
        for (Pause pause : pauses(told)) {
            if (pause.from().isBefore(due)) {
                due = due.plus(Duration.between(pause.from(), pause.to()));
            }
        }

        assertThat(state.dueAt()).hasValue(due);
    }

    @Property(tries = TRIES)
    void pausesOfDaysAddTheCountedDaysAfterThePauseDateUpToTheResumeDate(@ForAll("dayCase") Case told) {
        TimeLimit.Span limit = (TimeLimit.Span) told.spec().limit();
        boolean working = limit.unit() == Unit.WORKING_DAY;
        LocalDate trigger = date(told.events().get(0).at());
        long days = limit.amount();
        LocalDate due = walk(trigger, days, working);
        for (Pause pause : pauses(told)) {
            if (!date(pause.from()).isAfter(due)) {
                days += date(pause.from())
                        .plusDays(1)
                        .datesUntil(date(pause.to()).plusDays(1))
                        .filter(date -> !working || OFFICE.isWorkingDay(date))
                        .count();
                due = walk(trigger, days, working);
            }
        }

        assertThat(told.state().dueAt())
                .hasValue(due.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    @Property(tries = TRIES)
    void aDayIsCountedByTheCalendarInForceAtItsEnd(@ForAll("publishedCase") Case told) {
        LocalDate day = date(told.events().get(0).at());
        long left = ((TimeLimit.Span) told.spec().limit()).amount();
        while (left > 0) {
            day = day.plusDays(1);
            left -= inForceAt(day.plusDays(1).atStartOfDay(ZONE).toInstant(), told)
                            .isWorkingDay(day)
                    ? 1
                    : 0;
        }

        assertThat(told.state().dueAt())
                .hasValue(day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    @Property(tries = TRIES)
    void aLimitInHoursRunsOutWhenTheLedgerIsFull(@ForAll("steadySpanCase") Case told) {
        TimeLimit.Span limit = (TimeLimit.Span) told.spec().limit();
        Instant due = told.state().dueAt().orElseThrow();
        if (limit.unit().isTime() && !due.isAfter(told.now())) {
            assertThat(told.stateAt(due).ledger().elapsed()).isEqualTo(limit.duration());
            assertThat(told.stateAt(due.minusNanos(1)).ledger().elapsed()).isLessThan(limit.duration());
        }
    }

    @Property(tries = TRIES)
    void anotherTargetKeepsThePausedTime(@ForAll("retargetedCase") Case told) {
        List<ClockEvent.Retargeted> targets = told.all(ClockEvent.Retargeted.class);
        if (targets.isEmpty()) {
            return;
        }
        TimeLimit last = targets.get(targets.size() - 1).limit();
        ClockSpec fromTheStart = new ClockSpec("clock", Histories.RULE, last, List.of(), null);
        Case asIf =
                new Case(fromTheStart, told.without(ClockEvent.Retargeted.class).events(), told.now());

        assertThat(told.state().dueAt()).isEqualTo(asIf.state().dueAt());
        assertThat(told.state().life()).isEqualTo(asIf.state().life());
        assertThat(told.state().plan().progress()).isEqualTo(asIf.state().plan().progress());
    }

    @Property(tries = TRIES)
    void elapsedTimeNeverFalls(@ForAll("anyCase") Case told, @ForAll @IntRange(max = 5000) int minutes) {
        ClockState now = told.state();
        ClockState later = told.stateAt(told.now().plus(Duration.ofMinutes(minutes)));

        assertThat(later.ledger().elapsed()).isGreaterThanOrEqualTo(now.ledger().elapsed());
        assertThat(later.ledger().elapsed().minus(now.ledger().elapsed()))
                .isLessThanOrEqualTo(Duration.ofMinutes(minutes));
    }

    @Property(tries = TRIES)
    void aVerdictAgreesWithTheDueTime(@ForAll("anyCase") Case told) {
        ClockState state = told.state();
        boolean inTime = state.plan().due().metBy(told.now());

        assertThat(inTime && state.breachedAt().isPresent()).isFalse();
        state.breachedAt()
                .ifPresent(at -> assertThat(at)
                        .isAfterOrEqualTo(state.dueAt().orElseThrow())
                        .isBeforeOrEqualTo(told.now()));
        assertThat(state.metAt().isPresent())
                .isEqualTo(state.phase() == Life.Phase.STOPPED
                        && state.breachedAt().isEmpty());
    }

    @Provide
    Arbitrary<Case> anyCase() {
        return Histories.cases(Histories.limits(), Kind.values());
    }

    @Provide
    Arbitrary<Case> spanCase() {
        return Histories.cases(spans(), Kind.values());
    }

    @Provide
    Arbitrary<Case> steadyCase() {
        // Another target is judged from the start: it re-labels the past on purpose.
        return Histories.cases(
                Histories.limits(), Kind.PAUSE_OR_RESUME, Kind.OWNER, Kind.FREEZE_OR_THAW, Kind.CALENDAR);
    }

    @Provide
    Arbitrary<Case> wallCase() {
        return Histories.cases(
                Arbitraries.longs().between(1, 6000).map(TimeLimit::minutes), Kind.PAUSE_OR_RESUME, Kind.OWNER);
    }

    @Provide
    Arbitrary<Case> dayCase() {
        return Histories.cases(
                Combinators.combine(Arbitraries.longs().between(1, 8), Arbitraries.of(true, false))
                        .as((n, working) -> working ? TimeLimit.workingDays(n) : TimeLimit.calendarDays(n)),
                Kind.PAUSE_OR_RESUME,
                Kind.OWNER);
    }

    @Provide
    Arbitrary<Case> retargetedCase() {
        return Histories.cases(spans(), Kind.PAUSE_OR_RESUME, Kind.RETARGET, Kind.CALENDAR);
    }

    @Provide
    Arbitrary<Case> publishedCase() {
        return Histories.cases(
                Arbitraries.longs().between(1, 8).map(TimeLimit::workingDays), Kind.CALENDAR, Kind.OWNER);
    }

    @Provide
    Arbitrary<Case> steadySpanCase() {
        return Histories.cases(spans(), Kind.PAUSE_OR_RESUME, Kind.CALENDAR);
    }

    private static WorkCalendar inForceAt(Instant moment, Case told) {
        return told.all(ClockEvent.CalendarChanged.class).stream()
                .filter(change -> change.at().isBefore(moment))
                .reduce((before, after) -> after)
                .map(change -> Histories.CALENDARS.calendar(change.calendar()))
                .orElse(OFFICE);
    }

    private static Arbitrary<TimeLimit> spans() {
        return Histories.limits().filter(limit -> limit instanceof TimeLimit.Span);
    }

    /** The pauses as the events tell them; one that is open ends now. */
    private static List<Pause> pauses(Case told) {
        List<Pause> pauses = new ArrayList<>();
        Instant open = null;
        for (ClockEvent event : told.events()) {
            if (event instanceof ClockEvent.Paused) {
                open = event.at();
            } else if (event instanceof ClockEvent.Resumed && open != null) {
                pauses.add(new Pause(open, event.at(), date(open), date(event.at()), ""));
                open = null;
            }
        }
        if (open != null) {
            pauses.add(new Pause(open, told.now(), date(open), date(told.now()), ""));
        }
        return pauses;
    }

    private static LocalDate walk(LocalDate after, long days, boolean working) {
        LocalDate day = after;
        for (long left = days; left > 0; left -= !working || OFFICE.isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
