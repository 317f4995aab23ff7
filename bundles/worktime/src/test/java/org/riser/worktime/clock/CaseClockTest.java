package org.riser.worktime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.riser.worktime.Refusals.assertRefused;
import static org.riser.worktime.Shanghai.OFFICE;
import static org.riser.worktime.Shanghai.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.worktime.CutOff;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.WarnPoint;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.DatedDay;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.WorkCalendars;
import org.riser.worktime.clock.Life.Phase;
import org.riser.worktime.clock.Outcome.Verdict;

class CaseClockTest {

    @Test
    void waitsUntilItIsStarted() {
        ClockState state = Story.of(TimeLimit.hours(2))
                .owner("2024-03-04 09:00", "li", "a")
                .seen("2024-03-04 10:00");

        assertThat(state.phase()).isEqualTo(Phase.WAITING);
        assertThat(state.dueAt()).isEmpty();
        assertThat(state.ledger().intervals()).isEmpty();
    }

    @Test
    void shiftsADurationByItsPauses() {
        Story story = Story.of(TimeLimit.hours(2), new WarnPoint.Percent(50))
                .start("2024-03-04 09:00")
                .pause("2024-03-04 09:30")
                .resume("2024-03-04 11:00");

        ClockState state = story.seen("2024-03-04 11:15");

        assertThat(state.dueAt()).hasValue(at("2024-03-04 12:30"));
        assertThat(state.plan().warnAt()).containsExactly(at("2024-03-04 11:30"));
        assertThat(state.life().paused()).isEqualTo(Duration.ofMinutes(90));
        assertThat(state.plan().progress()).isEqualTo(new Progress.Time(Duration.ofHours(2), Duration.ofMinutes(45)));
    }

    @Test
    void addsTheCountedDaysOfAPauseToDays() {
        Story story = Story.of(TimeLimit.workingDays(3))
                .start("2024-03-04 09:00")
                .pause("2024-03-05 10:00")
                .resume("2024-03-07 16:00");

        ClockState state = story.seen("2024-03-08 09:00");

        assertThat(state.dueAt()).hasValue(at("2024-03-11 24:00"));
        assertThat(state.life().pausedDays()).isEqualTo(2);
        assertThat(state.plan().progress()).isEqualTo(new Progress.Count(Unit.WORKING_DAY, 3, 1));
    }

    @Test
    void addsNothingForAPauseWithinADay() {
        Story story = Story.of(TimeLimit.workingDays(3))
                .start("2024-03-04 09:00")
                .pause("2024-03-05 10:00")
                .resume("2024-03-05 16:00");

        assertThat(story.seen("2024-03-06").dueAt()).hasValue(at("2024-03-07 24:00"));
    }

    @Test
    void keepsPausedTimeWhenTheTargetChanges() {
        Story story = Story.of(TimeLimit.hours(2))
                .start("2024-03-04 09:00")
                .pause("2024-03-04 09:30")
                .resume("2024-03-04 11:00")
                .retarget("2024-03-04 11:10", TimeLimit.hours(4));

        ClockState state = story.seen("2024-03-04 11:15");

        assertThat(state.dueAt()).hasValue(at("2024-03-04 14:30"));
        assertThat(state.ledger().intervals())
                .extracting(interval -> interval.rule().row())
                .containsExactly("PWR-SLA-01", "PWR-SLA-01", "PWR-SLA-01", "PWR-SLA-02");
    }

    @Test
    void isMetAtTheMomentItWasStopped() {
        Story story = Story.of(TimeLimit.minutes(5)).start("2024-03-04 09:00").stop("2024-03-04 09:05");

        assertThat(story.seen("2024-03-04 12:00").metAt()).hasValue(at("2024-03-04 09:05"));
    }

    @Test
    void breaksALimitThatRanOutInAPauseWhenItGoesOn() {
        Story story =
                Story.of(TimeLimit.workingDays(1)).start("2024-03-07 09:00").pause("2024-03-08 10:00");

        assertThat(story.seen("2024-03-09 10:00").outcome().verdict()).isEqualTo(Verdict.OPEN);

        story.resume("2024-03-09 11:00");
        assertThat(story.seen("2024-03-09 12:00").breachedAt()).hasValue(at("2024-03-09 11:00"));
    }

    @Test
    void doesNotHealABreachByALaterPause() {
        Story story = Story.of(TimeLimit.workingDays(1))
                .start("2024-03-04 09:00")
                .pause("2024-03-06 09:00")
                .resume("2024-03-08 09:00");

        assertThat(story.seen("2024-03-08 10:00").breachedAt()).hasValue(at("2024-03-05 24:00"));
    }

    @Test
    void movesNoAppointmentByAPause() {
        Story story = Story.of(new TimeLimit.Until(at("2024-03-04 15:00")))
                .start("2024-03-04 09:00")
                .pause("2024-03-04 10:00")
                .resume("2024-03-04 14:00");

        ClockState state = story.seen("2024-03-04 14:30");

        assertThat(state.dueAt()).hasValue(at("2024-03-04 15:00"));
        assertThat(state.plan().progress()).isEqualTo(new Progress.Time(Duration.ofHours(6), Duration.ofMinutes(330)));
    }

    @Test
    void countsFromTheCutOff() {
        CutOff cutOff = new CutOff(LocalTime.of(16, 0), LocalTime.of(10, 0), Unit.WORKING_DAY);
        ClockState state = Story.of(TimeLimit.workingHours(3), cutOff)
                .start("2024-03-08 16:30")
                .seen("2024-03-11 10:30");

        assertThat(state.dueAt()).hasValue(at("2024-03-11 14:30"));
        assertThat(state.ledger().intervals())
                .extracting(interval -> interval.cause().kind())
                .containsExactly(Cause.Kind.CUT_OFF, Cause.Kind.WITHIN_LIMIT);
    }

    @Test
    void retargetsByANewCalendarOnlyWhatHasNotElapsed() {
        WorkCalendar closed = publication(2, "2024-03-05", "2024-03-07");
        Story story =
                Story.of(TimeLimit.workingDays(3)).start("2024-03-04 09:00").publish("2024-03-06 09:00", closed);

        ClockState state = story.seen("2024-03-07 09:00");

        assertThat(state.dueAt()).hasValue(at("2024-03-08 24:00"));
        assertThat(state.ledger().intervals())
                .extracting(interval -> interval.calendar().number(), Interval::state)
                .containsExactly(
                        tuple(1L, Interval.State.RUNNING),
                        tuple(2L, Interval.State.RUNNING),
                        tuple(2L, Interval.State.OUTSIDE));
    }

    @Test
    void letsANewCalendarDecideTheDayItIsPublishedOn() {
        Story story = Story.of(TimeLimit.workingDays(2))
                .start("2024-03-05 09:00")
                .publish("2024-03-06 09:00", publication(2, "2024-03-06"));

        assertThat(story.seen("2024-03-06 10:00").dueAt()).hasValue(at("2024-03-08 24:00"));
    }

    @Test
    void keepsDueTimesWhileFrozenAndBlamesThePlatform() {
        Story story = Story.of(TimeLimit.hours(2))
                .start("2024-03-04 09:00")
                .owner("2024-03-04 09:00", "li", "a")
                .freeze("2024-03-04 10:00")
                .thaw("2024-03-04 12:00");

        ClockState state = story.seen("2024-03-04 12:30");

        assertThat(state.breachedAt()).hasValue(at("2024-03-04 11:00"));
        assertThat(state.ledger().elapsed()).isEqualTo(Duration.ofMinutes(210));
        assertThat(state.ledger().elapsedBy(Owner.Level.PERSON))
                .containsEntry("li", Duration.ofMinutes(90))
                .containsEntry("platform", Duration.ofHours(2));
        assertThat(state.firings()).hasSize(1).allMatch(firing -> firing.at().isBefore(at("2024-03-04 11:01")));
    }

    @Test
    void sharesTheTimeOut() {
        Story story = Story.of(TimeLimit.workingHours(4))
                .owner("2024-03-04 08:00", "li", "a")
                .start("2024-03-04 11:00")
                .owner("2024-03-04 13:00", "wang", "b")
                .pause("2024-03-04 14:00")
                .resume("2024-03-04 15:00")
                .owner("2024-03-04 16:00", "zhao", "b");

        Ledger ledger = story.seen("2024-03-04 17:00").ledger();

        assertThat(ledger.elapsedBy(Owner.Level.PERSON))
                .containsEntry("li", Duration.ofHours(1))
                .containsEntry("wang", Duration.ofMinutes(90))
                .containsEntry("zhao", Duration.ofHours(1));
        assertThat(ledger.elapsedBy(Owner.Level.TEAM))
                .containsEntry("a", Duration.ofHours(1))
                .containsEntry("b", Duration.ofMinutes(150));
        assertThat(ledger.elapsedBy(Owner.Level.DEPARTMENT)).containsEntry("service", Duration.ofMinutes(210));
        assertThat(ledger.in(Interval.State.PAUSED)).isEqualTo(Duration.ofHours(1));
        assertThat(ledger.in(Interval.State.OUTSIDE)).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void namesTheHolidayThatStopsIt() {
        Ledger ledger = Story.of(TimeLimit.workingDays(2))
                .start("2024-04-30 09:00")
                .seen("2024-05-06 09:00")
                .ledger();

        assertThat(ledger.intervals())
                .extracting(interval -> interval.cause().zh())
                .containsExactly("", "劳动节", "");
    }

    @Test
    void givesNoVerdictWithoutACount() {
        Story story = Story.of(TimeLimit.rings(3)).start("2024-03-04 09:00").stop("2024-03-04 09:01");

        assertThat(story.seen("2024-03-04 09:02").outcome().verdict()).isEqualTo(Verdict.NONE);
        assertThat(story.seen("2024-03-04 09:00:30").dueAt()).isEmpty();
    }

    @Test
    void breaksALimitInRingsAtTheRingTooMany() {
        Story story = Story.of(TimeLimit.rings(3))
                .start("2024-03-04 09:00:00")
                .count("2024-03-04 09:00:10", 3)
                .count("2024-03-04 09:00:14", 4);

        ClockState state = story.seen("2024-03-04 09:00:20");

        assertThat(state.breachedAt()).hasValue(at("2024-03-04 09:00:14"));
        assertThat(state.plan().progress()).isEqualTo(new Progress.Count(Unit.RING, 3, 4));
    }

    @Test
    void endsWithoutAVerdictWhenCancelled() {
        ClockState state = Story.of(TimeLimit.hours(1))
                .start("2024-03-04 09:00")
                .cancel("2024-03-04 09:30")
                .seen("2024-03-05");

        assertThat(state.phase()).isEqualTo(Phase.CANCELLED);
        assertThat(state.outcome().verdict()).isEqualTo(Verdict.NONE);
        assertThat(state.firings()).isEmpty();
    }

    @Test
    void refusesHistoriesThatCannotHaveHappened() {
        Story running = Story.of(TimeLimit.hours(1)).start("2024-03-04 09:00");

        assertRefused(
                "clock.not-started",
                () -> Story.of(TimeLimit.hours(1)).stop("2024-03-04").seen("2024-03-05"));
        assertRefused(
                "clock.not-paused", () -> running.resume("2024-03-04 10:00").seen("2024-03-05"));
        Story paused = Story.of(TimeLimit.hours(1)).start("2024-03-04 09:00").pause("2024-03-04 09:30");
        assertRefused(
                "pause.ends-before-it-begins",
                () -> paused.resume("2024-03-04 09:20").seen("2024-03-05"));
        Story twice = Story.of(TimeLimit.hours(1)).start("2024-03-04 09:00").pause("2024-03-04 09:30");
        assertRefused(
                "clock.already-paused", () -> twice.pause("2024-03-04 09:40").seen("2024-03-05"));
        Story older = Story.of(TimeLimit.hours(1)).start("2024-03-04 09:00").owner("2024-03-04 08:00", "li", "a");
        assertRefused("event.out-of-order", () -> older.seen("2024-03-05"));
        Story ended = Story.of(TimeLimit.hours(1)).start("2024-03-04 09:00").stop("2024-03-04 09:10");
        assertRefused("clock.ended", () -> ended.stop("2024-03-04 09:20").seen("2024-03-05"));
        Story again = Story.of(TimeLimit.hours(1)).start("2024-03-04 09:00").start("2024-03-04 09:10");
        assertRefused("clock.already-started", () -> again.seen("2024-03-05"));
        Story thawed = Story.of(TimeLimit.hours(1)).thaw("2024-03-04 09:00");
        assertRefused("clock.not-frozen", () -> thawed.seen("2024-03-05"));
        Story frozen = Story.of(TimeLimit.hours(1)).freeze("2024-03-04 09:00").freeze("2024-03-04 09:00");
        assertRefused("clock.already-frozen", () -> frozen.seen("2024-03-05"));
        Story falls = Story.of(TimeLimit.rings(3)).count("2024-03-04 09:00", 2).count("2024-03-04 09:01", 1);
        assertRefused("clock.count-falls", () -> falls.seen("2024-03-05"));
        Story doubled = Story.of(TimeLimit.hours(1))
                .start("2024-03-04 09:00")
                .add(new ClockEvent.Stopped(at("2024-03-04 09:30"), 1));
        assertRefused("event.sequence-twice", () -> doubled.seen("2024-03-05"));
        WorkCalendar abroad = new WorkCalendar(
                WorkCalendars.alwaysOpen(new CalendarVersion("abroad", 1), ZoneId.of("Europe/Berlin")));
        assertRefused(
                "calendar.zone-changed",
                () -> Story.of(TimeLimit.hours(1))
                        .start("2024-03-04 09:00")
                        .publish("2024-03-04 09:10", abroad)
                        .seen("2024-03-05"));
    }

    private static WorkCalendar publication(long number, String... holidays) {
        List<DatedDay> days = Arrays.stream(holidays)
                .map(date -> DatedDay.holiday(LocalDate.parse(date), "停业", "Closed"))
                .toList();
        return new WorkCalendar(
                OFFICE.definition().overriddenBy(new CalendarVersion("office", number), List.of(), days));
    }
}
