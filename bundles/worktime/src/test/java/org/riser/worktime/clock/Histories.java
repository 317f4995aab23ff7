package org.riser.worktime.clock;

import static org.riser.worktime.Shanghai.OFFICE;
import static org.riser.worktime.Shanghai.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.riser.worktime.Basis;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.WarnPoint;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.calendar.DatedDay;
import org.riser.worktime.calendar.Frame;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.WorkHours;

/** Generates histories of clocks that can have happened. */
final class Histories {
    private static final WorkCalendar CLOSED = new WorkCalendar(OFFICE.definition()
            .overriddenBy(
                    new CalendarVersion("office", 2),
                    List.of(),
                    List.of(
                            DatedDay.holiday(LocalDate.parse("2024-03-06"), "停电", "Power cut"),
                            DatedDay.holiday(LocalDate.parse("2024-03-08"), "停电", "Power cut"))));
    private static final WorkCalendar DAILY = new WorkCalendar(OFFICE.definition()
            .overriddenBy(
                    new CalendarVersion("office", 3),
                    List.of(WorkHours.on(
                            EnumSet.allOf(DayOfWeek.class), Frame.of("09:00-12:00"), Frame.of("20:00-02:00"))),
                    List.of()));
    private static final List<WorkCalendar> PUBLISHED = List.of(OFFICE, CLOSED, DAILY);

    static final Calendars CALENDARS = Calendars.of(OFFICE, CLOSED, DAILY);
    static final RuleRef RULE = new RuleRef("row", "1");

    private Histories() {}

    /** What may come next; what it becomes depends on the state the clock is in. */
    enum Kind {
        PAUSE_OR_RESUME,
        OWNER,
        FREEZE_OR_THAW,
        CALENDAR,
        RETARGET
    }

    /** One step of a history, some minutes after the one before. */
    record Step(Kind kind, int gapMinutes, int choice) {}

    /** A history and the moment it is looked at. */
    record Case(ClockSpec spec, List<ClockEvent> events, Instant now) {
        ClockState state() {
            return stateAt(now);
        }

        ClockState stateAt(Instant moment) {
            return CaseClock.replay(spec, events, CALENDARS, moment);
        }

        Case with(List<ClockEvent> others) {
            return new Case(spec, others, now);
        }

        Case without(Class<?>... kinds) {
            return with(events.stream()
                    .filter(event -> List.of(kinds).stream().noneMatch(kind -> kind.isInstance(event)))
                    .toList());
        }

        <E extends ClockEvent> List<E> all(Class<E> kind) {
            return events.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    static Arbitrary<TimeLimit> limits() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(1, 3000).map(TimeLimit::minutes),
                Arbitraries.longs().between(1, 3000).map(n -> new TimeLimit.Span(n, Unit.MINUTE, Basis.WORKING)),
                Arbitraries.longs().between(1, 8).map(TimeLimit::workingDays),
                Arbitraries.longs().between(1, 8).map(TimeLimit::calendarDays),
                Arbitraries.of(TimeLimit.endOfDay(), new TimeLimit.Until(at("2024-03-06 15:00"))));
    }

    static Arbitrary<Case> cases(Arbitrary<? extends TimeLimit> limits, Kind... kinds) {
        Arbitrary<Integer> gaps = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 600)),
                Tuple.of(2, Arbitraries.integers().between(600, 5000)));
        Arbitrary<Step> steps = Combinators.combine(
                        Arbitraries.of(kinds), gaps, Arbitraries.integers().between(0, 5))
                .as(Step::new);
        Arbitrary<Instant> starts = Arbitraries.integers()
                .between(0, 7 * 24 * 60)
                .map(minute -> at("2024-03-01 00:00").plus(Duration.ofMinutes(minute)));
        // Every special step with every special limit would be tens of thousands of cases, made anew for each property.
        Arbitrary<List<Step>> histories = steps.list().ofMaxSize(10).edgeCases(edges -> edges.filter(List::isEmpty));
        return Combinators.combine(limits, starts, histories, gaps, Arbitraries.of(true, false))
                .as(Histories::told);
    }

    private static Case told(TimeLimit limit, Instant start, List<Step> steps, int lastGap, boolean stop) {
        ClockSpec spec = new ClockSpec("clock", RULE, limit, List.of(new WarnPoint.Percent(80)), null);
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Started(start, 1, OFFICE.version()));
        Instant now = start;
        boolean paused = false;
        boolean frozen = false;
        for (Step step : steps) {
            now = now.plus(Duration.ofMinutes(step.gapMinutes()));
            events.add(event(step, now, events.size() + 1L, paused, frozen));
            paused ^= step.kind() == Kind.PAUSE_OR_RESUME;
            frozen ^= step.kind() == Kind.FREEZE_OR_THAW;
        }
        now = now.plus(Duration.ofMinutes(lastGap));
        if (stop) {
            events.add(new ClockEvent.Stopped(now, events.size() + 1L));
        }
        return new Case(spec, events, now);
    }

    private static ClockEvent event(Step step, Instant at, long sequence, boolean paused, boolean frozen) {
        return switch (step.kind()) {
            case PAUSE_OR_RESUME ->
                paused
                        ? new ClockEvent.Resumed(at, sequence)
                        : new ClockEvent.Paused(at, sequence, "waiting", null, null);
            case OWNER ->
                new ClockEvent.OwnerChanged(
                        at, sequence, new Owner("person" + step.choice(), "team" + step.choice() % 2, "service"));
            case FREEZE_OR_THAW ->
                frozen ? new ClockEvent.Thawed(at, sequence) : new ClockEvent.Frozen(at, sequence, "disabled");
            case CALENDAR ->
                new ClockEvent.CalendarChanged(
                        at, sequence, PUBLISHED.get(step.choice() % 3).version());
            case RETARGET ->
                new ClockEvent.Retargeted(
                        at,
                        sequence,
                        step.choice() < 3 ? TimeLimit.hours(step.choice() + 1L) : TimeLimit.workingDays(step.choice()),
                        List.of(),
                        new RuleRef("row", "2"));
        };
    }
}
