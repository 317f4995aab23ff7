package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.riser.casework.ClockView;
import org.riser.jobs.Freeze;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.calendar.CalendarVersion;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.calendar.WorkCalendar;
import org.riser.worktime.calendar.WorkCalendars;
import org.riser.worktime.clock.ClockState;
import org.riser.worktime.clock.Interval;
import org.riser.worktime.clock.Owner;

class ClockReplayTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkCalendar CALENDAR =
            new WorkCalendar(WorkCalendars.office(new CalendarVersion("default", 1)));
    private static final Calendars CALENDARS = Calendars.of(CALENDAR);

    private final List<Happening> happenings = new ArrayList<>();
    private final List<Freeze> freezes = new ArrayList<>();

    @Test
    void lowVoltageSchemeAcrossTwoMakeUpDaysIsDueAsInExampleEx04() {
        happened("accepted", "2024-09-27T10:00");

        ClockState state = state(TimeLimit.workingDays(7), null, "2024-09-27T10:00");

        assertThat(state.dueAt()).contains(at("2024-10-13T00:00"));
        assertThat(ClockStates.of(state)).isEqualTo(ClockView.State.RUNNING);
    }

    @Test
    void aReplyOneMinuteAfterTheLastDayIsABreachAsInExampleEx10() {
        happened("accepted", "2024-03-04T09:00");
        happened("replied", "2024-03-08T00:01");

        ClockState state = state(TimeLimit.workingDays(3), null, "2024-03-08T00:02");

        assertThat(ClockStates.of(state)).isEqualTo(ClockView.State.BREACHED);
        assertThat(state.breachedAt()).contains(at("2024-03-08T00:00"));
    }

    @Test
    void aPauseForAReasonOfTheRuleMovesTheDueDayAndAnotherReasonDoesNot() {
        happened("accepted", "2024-03-04T09:00");
        happened("paused", "2024-03-05T09:00", Map.of("reason", "awaiting-customer"));
        happened("resumed", "2024-03-06T09:00", Map.of("reason", "awaiting-customer"));
        Instant moved = state(TimeLimit.workingDays(3), null, "2024-03-06T10:00")
                .dueAt()
                .orElseThrow();
        happenings.clear();
        happened("accepted", "2024-03-04T09:00");
        happened("paused", "2024-03-05T09:00", Map.of("reason", "tired"));
        happened("resumed", "2024-03-06T09:00", Map.of("reason", "tired"));

        assertThat(moved).isEqualTo(at("2024-03-09T00:00"));
        assertThat(state(TimeLimit.workingDays(3), null, "2024-03-06T10:00").dueAt())
                .contains(at("2024-03-08T00:00"));
    }

    @Test
    void aFreezeLeavesTheDueTimeAndIsThePlatformsTime() {
        happened("accepted", "2024-03-04T09:00");
        freezes.add(new Freeze("power", at("2024-03-04T09:01"), at("2024-03-04T09:03"), "maintenance"));

        ClockState state = state(TimeLimit.minutes(5), null, "2024-03-04T09:04");

        assertThat(state.dueAt()).contains(at("2024-03-04T09:05"));
        assertThat(state.ledger().in(Interval.State.FROZEN)).isEqualTo(Duration.ofMinutes(2));
        assertThat(state.ledger().wall()).isEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void theEndOfTheSubjectCancelsAClockThatNothingStopped() {
        happened("accepted", "2024-03-04T09:00");

        ClockState state = state(TimeLimit.minutes(5), at("2024-03-04T09:02"), "2024-03-04T09:03");

        assertThat(ClockStates.of(state)).isEqualTo(ClockView.State.CANCELLED);
    }

    @Test
    void anOwnerFromBeforeTheStartHasTheClockFromItsStart() {
        happened("recorded", "2024-03-04T08:00", Map.of("owner", "staff:1"));
        happened("accepted", "2024-03-04T09:00");
        StartedRule rule = Rules.of("PWR-SLA-01", TimeLimit.minutes(5), Set.of());
        ClockRow clock =
                new ClockRow(new UUID(0, 1), new UUID(0, 2), "power", rule, CALENDAR.version(), at("2024-03-04T09:00"));

        ClockState state = ClockReplay.state(clock, happenings, freezes, null, CALENDARS, at("2024-03-04T09:02"));

        assertThat(state.ledger().elapsedBy(Owner.Level.PERSON)).containsEntry("staff:1", Duration.ofMinutes(2));
    }

    @Test
    void timeIsSharedOutByPersonTeamAndDepartmentAndEventsOfOldNameNone() {
        happened("accepted", "2024-03-04T09:00", Map.of("owner", "staff:1", "team", "crew"));
        happened("assigned", "2024-03-04T09:03", Map.of("owner", "staff:2", "team", "crew", "department", "hall"));

        ClockState state = state(TimeLimit.minutes(60), null, "2024-03-04T09:10");

        assertThat(state.ledger().elapsedBy(Owner.Level.PERSON))
                .isEqualTo(Map.of("staff:1", Duration.ofMinutes(3), "staff:2", Duration.ofMinutes(7)));
        assertThat(state.ledger().elapsedBy(Owner.Level.TEAM)).isEqualTo(Map.of("crew", Duration.ofMinutes(10)));
        assertThat(state.ledger().elapsedBy(Owner.Level.DEPARTMENT))
                .isEqualTo(Map.of("", Duration.ofMinutes(3), "hall", Duration.ofMinutes(7)));
    }

    @Test
    void ringsAreComparedAsACount() {
        happened("accepted", "2024-03-04T09:00");
        happened("replied", "2024-03-04T09:01", Map.of("rings", 4));

        assertThat(ClockStates.of(state(TimeLimit.rings(3), null, "2024-03-04T09:02")))
                .isEqualTo(ClockView.State.BREACHED);
        assertThat(ClockStates.of(state(TimeLimit.rings(4), null, "2024-03-04T09:02")))
                .isEqualTo(ClockView.State.MET);
    }

    @Test
    void aRetargetKeepsTheStartAndHoldsToTheNewRule() {
        happened("accepted", "2024-03-04T09:00");
        ClockRow clock = clock(TimeLimit.workingDays(3));
        String was = clock.rule;
        StartedRule slower = Rules.of("PWR-SLA-02", TimeLimit.workingDays(7), Set.of());
        clock.retarget("PWR-SLA-02", slower.write());
        happened(
                "clock-retargeted",
                "2024-03-05T09:00",
                Map.of("clock", clock.id.toString(), "was", was, "rule", slower.write()));

        ClockState state = ClockReplay.state(clock, happenings, freezes, null, CALENDARS, at("2024-03-05T10:00"));

        assertThat(state.dueAt()).contains(at("2024-03-14T00:00"));
        assertThat(state.startedAt()).contains(at("2024-03-04T09:00"));
    }

    private ClockState state(TimeLimit limit, @Nullable Instant ended, String now) {
        return ClockReplay.state(clock(limit), happenings, freezes, ended, CALENDARS, at(now));
    }

    private ClockRow clock(TimeLimit limit) {
        StartedRule rule = Rules.of("PWR-SLA-01", limit, Set.of("awaiting-customer"));
        return new ClockRow(
                new UUID(0, 1),
                new UUID(0, 2),
                "power",
                rule,
                CALENDAR.version(),
                happenings.get(0).at());
    }

    private void happened(String type, String local) {
        happened(type, local, Map.of());
    }

    private void happened(String type, String local, Map<String, Object> data) {
        happenings.add(new Happening(type, at(local), happenings.size() + 1, data));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
