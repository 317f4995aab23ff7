package org.riser.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.worktime.Refusals.assertRefused;
import static org.riser.worktime.Shanghai.OFFICE;
import static org.riser.worktime.Shanghai.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DueTimesTest {

    @Test
    void countsFromTheDateOfATriggerOnADayOff() {
        Due due = DueTimes.due(OFFICE, at("2024-03-09 23:59"), TimeLimit.workingDays(1));

        assertThat(due.at()).isEqualTo(at("2024-03-11 24:00"));
        assertThat(due.counted()).containsExactly(LocalDate.parse("2024-03-11"));
    }

    @Test
    void namesTheDaysItCounted() {
        assertThat(DueTimes.due(OFFICE, at("2024-09-27"), TimeLimit.workingDays(3))
                        .counted())
                .containsExactly(
                        LocalDate.parse("2024-09-29"), LocalDate.parse("2024-09-30"), LocalDate.parse("2024-10-08"));
    }

    @Test
    void takesAllOfDayNAndNothingOfTheNext() {
        Due due = DueTimes.due(OFFICE, at("2024-03-04"), TimeLimit.workingDays(3));

        assertThat(due.metBy(at("2024-03-08 00:00").minusNanos(1))).isTrue();
        assertThat(due.metBy(at("2024-03-08 00:00"))).isFalse();
        assertThat(due.firesAt()).isEqualTo(at("2024-03-08 00:00"));
    }

    @Test
    void takesTheLastInstantOfMinutes() {
        Due due = DueTimes.due(OFFICE, at("2024-03-04 09:00"), TimeLimit.minutes(5));

        assertThat(due.metBy(due.at())).isTrue();
        assertThat(due.metBy(due.firesAt())).isFalse();
    }

    @Test
    void countsWorkingHoursOverLunchAndNight() {
        assertThat(DueTimes.due(OFFICE, at("2024-03-04 11:00"), TimeLimit.workingHours(2))
                        .at())
                .isEqualTo(at("2024-03-04 14:30"));
        assertThat(DueTimes.due(OFFICE, at("2024-03-08 17:00"), TimeLimit.workingHours(1))
                        .at())
                .isEqualTo(at("2024-03-11 09:00"));
    }

    @Test
    void endsWorkingHoursAtTheEndOfAnIntervalNotAtTheStartOfTheNext() {
        assertThat(DueTimes.due(OFFICE, at("2024-03-04 11:00"), TimeLimit.workingHours(1))
                        .at())
                .isEqualTo(at("2024-03-04 12:00"));
    }

    @Test
    void warnsOnDayCeilOfThePart() {
        assertThat(warn(TimeLimit.workingDays(5), 80)).isEqualTo(at("2024-03-08 00:00"));
        assertThat(warn(TimeLimit.workingDays(3), 80)).isEqualTo(at("2024-03-07 00:00"));
        assertThat(warn(TimeLimit.workingDays(1), 80)).isEqualTo(at("2024-03-05 00:00"));
        assertThat(warn(TimeLimit.calendarDays(7), 1)).isEqualTo(at("2024-03-05 00:00"));
    }

    @Test
    void warnsAtAPartOfTheWayToAnAppointment() {
        assertThat(warn(new TimeLimit.Until(at("2024-03-04 19:00")), 50)).isEqualTo(at("2024-03-04 14:00"));
        assertThat(warn(TimeLimit.endOfDay(), 80)).isEqualTo(at("2024-03-04 21:00"));
    }

    @Test
    void cutsOffForTheNextWorkingDay() {
        CutOff cutOff = new CutOff(LocalTime.of(16, 0), LocalTime.of(10, 0), Unit.WORKING_DAY);

        assertThat(cutOff.shift(OFFICE, at("2024-03-08 16:00"))).isEqualTo(at("2024-03-08 16:00"));
        assertThat(cutOff.shift(OFFICE, at("2024-03-08 16:00:01"))).isEqualTo(at("2024-03-11 10:00"));
        assertThat(cutOff.shift(OFFICE, at("2024-03-09 08:00"))).isEqualTo(at("2024-03-11 10:00"));
    }

    @Test
    void tellsWhichYearsHaveNoSchedule() {
        Due due = DueTimes.due(OFFICE, at("2026-12-30"), TimeLimit.workingDays(5));

        assertThat(due.missingYears()).containsExactly(2027);
        assertThat(DueTimes.due(OFFICE, at("2026-12-30"), TimeLimit.calendarDays(5))
                        .missingYears())
                .isEmpty();
        assertThat(DueTimes.due(OFFICE, at("2026-12-31 17:00"), TimeLimit.workingHours(5))
                        .missingYears())
                .containsExactly(2027);
    }

    @Test
    void climbsTheLadderInWorkingTime() {
        EscalationLadder ladder = new EscalationLadder(List.of(
                new EscalationLadder.Step("team-leader", TimeLimit.workingHours(2)),
                new EscalationLadder.Step("manager", TimeLimit.workingDays(1))));

        assertThat(ladder.from(OFFICE, at("2024-03-08 24:00")))
                .containsExactly(
                        new EscalationLadder.Escalation("team-leader", at("2024-03-11 10:30")),
                        new EscalationLadder.Escalation("manager", at("2024-03-11 24:00")));
    }

    @Test
    void tellsAStepThatWouldComeTooEarlyTogetherWithTheOneBeforeIt() {
        EscalationLadder ladder = new EscalationLadder(List.of(
                new EscalationLadder.Step("manager", TimeLimit.workingDays(1)),
                new EscalationLadder.Step("team-leader", TimeLimit.minutes(30))));

        assertThat(ladder.from(OFFICE, at("2024-03-08 10:00")))
                .containsExactly(
                        new EscalationLadder.Escalation("manager", at("2024-03-11 24:00")),
                        new EscalationLadder.Escalation("team-leader", at("2024-03-11 24:00")));
    }

    @Test
    void refusesLimitsThatAreNoLimits() {
        assertRefused("limit.not-positive", () -> TimeLimit.workingDays(0));
        assertRefused("limit.not-positive", () -> TimeLimit.minutes(-5));
        assertRefused("limit.too-long", () -> TimeLimit.calendarDays(Long.MAX_VALUE));
        assertRefused("limit.too-long", () -> TimeLimit.hours(Long.MAX_VALUE));
        assertRefused("limit.no-time", () -> DueTimes.due(OFFICE, at("2024-03-04"), TimeLimit.rings(3)));
        assertRefused("warning.percent", () -> new WarnPoint.Percent(100));
        assertRefused("warning.not-positive", () -> new WarnPoint.After(Duration.ZERO));
        assertRefused("cut-off.not-a-day", () -> new CutOff(LocalTime.NOON, LocalTime.NOON, Unit.HOUR));
        assertRefused("unit.unknown", () -> Unit.of("week"));
    }

    @Test
    void takesTheBasisOfDaysFromTheirUnit() {
        assertThat(new TimeLimit.Span(3, Unit.WORKING_DAY, Basis.WALL)).isEqualTo(TimeLimit.workingDays(3));
        assertThat(Unit.of("working-day")).isEqualTo(Unit.WORKING_DAY);
    }

    private static java.time.Instant warn(TimeLimit limit, int percent) {
        return DueTimes.warnAt(OFFICE, at("2024-03-04 09:00"), limit, new WarnPoint.Percent(percent))
                .orElseThrow();
    }
}
