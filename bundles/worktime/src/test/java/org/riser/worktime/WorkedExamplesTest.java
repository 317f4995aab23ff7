package org.riser.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.worktime.Shanghai.OFFICE;
import static org.riser.worktime.Shanghai.at;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.riser.worktime.Obligation.Miss;
import org.riser.worktime.calendar.Calendars;
import org.riser.worktime.clock.CaseClock;
import org.riser.worktime.clock.ClockEvent;
import org.riser.worktime.clock.ClockSpec;
import org.riser.worktime.clock.Outcome.Verdict;
import org.riser.worktime.clock.RuleRef;

/** The worked examples of the rule catalogue that concern time, by their ids. */
class WorkedExamplesTest {

    @ParameterizedTest(name = "{0} {1} + {2} working days = {3}")
    @CsvSource({
        "EX-01, 2024-03-04, 3, 2024-03-07 24:00",
        "EX-02, 2024-03-08, 3, 2024-03-13 24:00",
        "EX-04, 2024-09-27, 7, 2024-10-12 24:00",
        "EX-05, 2025-01-20, 15, 2025-02-14 24:00",
        "EX-08, 2024-04-30, 5, 2024-05-10 24:00",
        "EX-11, 2024-06-07, 5, 2024-06-17 24:00",
    })
    void workingDays(String id, String accepted, long days, String due) {
        assertThat(due(accepted, TimeLimit.workingDays(days)).at()).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} {1} + {2} calendar days = {3}")
    @CsvSource({
        "EX-11, 2024-06-07, 5, 2024-06-12 24:00",
        "EX-13, 2024-03-08, 3, 2024-03-11 24:00",
        "EX-85, 2024-02-29, 1, 2024-03-01 24:00",
        "EX-86, 2024-12-30, 3, 2025-01-02 24:00",
        "EX-94, 2024-06-03, 7, 2024-06-10 24:00",
    })
    void calendarDays(String id, String trigger, long days, String due) {
        assertThat(due(trigger, TimeLimit.calendarDays(days)).at()).isEqualTo(at(due));
    }

    @Test
    @DisplayName("EX-07 the clock starts at the later event")
    void startsAtTheLaterEvent() {
        var start = List.of(at("2024-05-10"), at("2024-05-13")).stream().max(java.time.Instant::compareTo);
        assertThat(DueTimes.due(OFFICE, start.orElseThrow(), TimeLimit.workingDays(2))
                        .at())
                .isEqualTo(at("2024-05-15 24:00"));
    }

    @ParameterizedTest(name = "{0} from {1}, limit {2} {3}, done {4}: {5}")
    @CsvSource({
        "EX-10, 2024-03-04 09:00, 3, WORKING_DAY, 2024-03-08 00:01, BREACHED",
        "EX-10, 2024-03-04 09:00, 3, WORKING_DAY, 2024-03-07 23:59:59, MET",
        "EX-14, 2024-03-08 10:00:00, 15, SECOND, 2024-03-08 10:00:15.0, MET",
        "EX-14, 2024-03-08 10:00:00, 15, SECOND, 2024-03-08 10:00:15.1, BREACHED",
        "EX-16, 2024-03-08 10:00:00, 5, MINUTE, 2024-03-08 10:05:00, MET",
        "EX-16, 2024-03-08 10:00:00, 5, MINUTE, 2024-03-08 10:05:01, BREACHED",
        "EX-17, 2024-03-08 16:30, 24, HOUR, 2024-03-09 16:31, BREACHED",
        "EX-17, 2024-03-08 16:30, 24, HOUR, 2024-03-09 16:30, MET",
        "EX-19, 2024-03-08 10:00:00, 20, MINUTE, 2024-03-08 10:19:59, MET",
        "EX-19, 2024-03-08 10:00:00, 20, MINUTE, 2024-03-08 10:20:01, BREACHED",
        "EX-80, 2024-03-08 07:00, 60, MINUTE, 2024-03-08 08:00, MET",
        "EX-80, 2024-03-08 07:00, 60, MINUTE, 2024-03-08 08:01, BREACHED",
    })
    void judgement(String id, String from, long amount, Unit unit, String done, Verdict verdict) {
        ClockSpec spec =
                new ClockSpec(id, new RuleRef(id, "1"), new TimeLimit.Span(amount, unit, Basis.WALL), List.of(), null);
        List<ClockEvent> events =
                List.of(new ClockEvent.Started(at(from), 1, OFFICE.version()), new ClockEvent.Stopped(at(done), 2));
        assertThat(CaseClock.replay(spec, events, Calendars.of(OFFICE), at(done))
                        .outcome()
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    @DisplayName("EX-11 missing the stricter clock warns, missing the longer one breaches")
    void twoClocksOnOneObligation() {
        Obligation reply = new Obligation(Map.of(
                "follow-up", due("2024-06-07", TimeLimit.calendarDays(5)).at(),
                "reply", due("2024-06-07", TimeLimit.workingDays(5)).at()));

        assertThat(reply.missOf("follow-up")).isEqualTo(Miss.STRICTER_CLOCK_WARNING);
        assertThat(reply.missOf("reply")).isEqualTo(Miss.BREACH);
    }

    @Test
    @DisplayName("EX-88 a late complaint is due next day at 12:00 when the cut-off is on, else the same day 24:00")
    void lateComplaint() {
        CutOff cutOff = new CutOff(LocalTime.of(17, 0), LocalTime.NOON, Unit.CALENDAR_DAY);

        assertThat(due("2024-03-08 18:00", new TimeLimit.EndOfDay(cutOff)).at()).isEqualTo(at("2024-03-09 12:00"));
        assertThat(due("2024-03-08 18:00", TimeLimit.endOfDay()).at()).isEqualTo(at("2024-03-08 24:00"));
    }

    @Test
    @DisplayName("SVC-TEL-01 the third ring is in time, the fourth is not")
    void rings() {
        assertThat(ringVerdict(3)).isEqualTo(Verdict.MET);
        assertThat(ringVerdict(4)).isEqualTo(Verdict.BREACHED);
    }

    @Test
    @DisplayName("C10 the five-minute dispatch warns at 240 s, which is 80 %")
    void dispatchWarning() {
        var from = at("2024-03-08 10:00");
        assertThat(DueTimes.warnAt(OFFICE, from, TimeLimit.minutes(5), new WarnPoint.Percent(80)))
                .isEqualTo(
                        DueTimes.warnAt(OFFICE, from, TimeLimit.minutes(5), new WarnPoint.After(Duration.ofMinutes(4))))
                .hasValue(at("2024-03-08 10:04"));
    }

    @Test
    @DisplayName("GAS-CASH-04b cash is overdue at 24:00 of the second working day after the oldest receipt")
    void cashHandOver() {
        assertThat(due("2024-09-30 15:00", TimeLimit.workingDays(2)).at()).isEqualTo(at("2024-10-09 24:00"));
    }

    private static Verdict ringVerdict(long rings) {
        ClockSpec spec = new ClockSpec("answer", new RuleRef("SVC-TEL-01", "1"), TimeLimit.rings(3), List.of(), null);
        List<ClockEvent> events = List.of(
                new ClockEvent.Started(at("2024-03-08 10:00:00"), 1, OFFICE.version()),
                new ClockEvent.Counted(at("2024-03-08 10:00:20"), 2, rings),
                new ClockEvent.Stopped(at("2024-03-08 10:00:20"), 3));
        return CaseClock.replay(spec, events, Calendars.of(OFFICE), at("2024-03-08 10:01"))
                .outcome()
                .verdict();
    }

    private static Due due(String from, TimeLimit limit) {
        return DueTimes.due(OFFICE, at(from), limit);
    }
}
