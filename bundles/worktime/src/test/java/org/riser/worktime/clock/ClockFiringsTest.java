package org.riser.worktime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.worktime.Shanghai.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.WarnPoint;
import org.riser.worktime.clock.Firing.Kind;
import org.riser.worktime.clock.Life.Phase;
import org.riser.worktime.clock.Outcome.Verdict;

/** What comes due of a clock by itself, and when: warnings, the breach, who is told of it, the end of a pause by its cap. */
class ClockFiringsTest {

    @Test
    void doesNotMoveAWarningThatWasGivenBeforeThePauseOfItsDay() {
        Story story = Story.of(TimeLimit.workingDays(5), new WarnPoint.Percent(80))
                .start("2024-03-04 09:00")
                .pause("2024-03-08 10:00")
                .resume("2024-03-11 10:00");

        ClockState state = story.seen("2024-03-11 11:00");

        assertThat(state.plan().warnAt()).containsExactly(at("2024-03-08 00:00"));
        assertThat(state.dueAt()).hasValue(at("2024-03-12 24:00"));
    }

    @Test
    void hasNoFiringsAheadWhilePaused() {
        Story story = Story.of(TimeLimit.hours(2), new WarnPoint.Percent(25))
                .start("2024-03-04 09:00")
                .pause("2024-03-04 10:00");

        assertThat(story.seen("2024-03-04 15:00").firings())
                .containsExactly(new Firing(Kind.WARNING, at("2024-03-04 09:30")));
        assertThat(story.seen("2024-03-04 15:00").phase()).isEqualTo(Phase.PAUSED);
        assertThat(story.seen("2024-03-04 15:00").outcome().verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void goesOnByItselfWhenTheCapOfAPauseIsReached() {
        Story story =
                Story.of(TimeLimit.hours(2)).start("2024-03-04 09:00").pause("2024-03-04 10:00", TimeLimit.hours(1));

        assertThat(story.seen("2024-03-04 10:30").firings())
                .containsExactly(new Firing(Kind.PAUSE_ENDS, at("2024-03-04 11:00")));
        assertThat(story.seen("2024-03-04 11:30").phase()).isEqualTo(Phase.RUNNING);
        assertThat(story.seen("2024-03-04 11:30").dueAt()).hasValue(at("2024-03-04 12:00"));

        story.resume("2024-03-04 11:45").pause("2024-03-04 11:50").resume("2024-03-04 11:55");
        assertThat(story.seen("2024-03-04 11:59").dueAt()).hasValue(at("2024-03-04 12:05"));
    }

    @Test
    void tellsThatAPauseEndedByItselfAlsoWhenOtherThingsHappenedSince() {
        Story story = Story.of(TimeLimit.hours(8))
                .start("2024-03-04 09:00")
                .pause("2024-03-04 10:00", TimeLimit.hours(1))
                .owner("2024-03-04 12:00", "li", "crew-1");

        assertThat(story.seen("2024-03-04 13:00").firings())
                .contains(new Firing(Kind.PAUSE_ENDS, at("2024-03-04 11:00")));
    }

    @Test
    void capsAPauseInDays() {
        Story story = Story.of(TimeLimit.workingDays(3))
                .start("2024-03-04 09:00")
                .pause("2024-03-05 10:00", TimeLimit.workingDays(2));

        assertThat(story.seen("2024-03-08 10:00").dueAt()).hasValue(at("2024-03-11 24:00"));
    }

    @Test
    void escalatesInWorkingTimeAsLongAsTheBreachLasts() {
        EscalationLadder ladder = new EscalationLadder(List.of(
                new EscalationLadder.Step("team-leader", TimeLimit.workingHours(2)),
                new EscalationLadder.Step("manager", TimeLimit.workingDays(1))));
        Story story = Story.of(TimeLimit.workingHours(8), ladder).start("2024-03-08 09:00");

        assertThat(story.seen("2024-03-08 10:00").firings())
                .extracting(Firing::kind)
                .containsExactly(Kind.BREACH);
        assertThat(story.seen("2024-03-13 12:00").firings())
                .filteredOn(firing -> firing.kind() == Kind.ESCALATION)
                .containsExactly(
                        new Firing(Kind.ESCALATION, at("2024-03-11 11:30"), "team-leader"),
                        new Firing(Kind.ESCALATION, at("2024-03-12 24:00"), "manager"));
        assertThat(story.stop("2024-03-11 15:00").seen("2024-03-13 12:00").firings())
                .extracting(Firing::level)
                .contains("team-leader")
                .doesNotContain("manager");
    }

    @Test
    void breachesWhenTheLimitRanOutNotWhenItWasNoticed() {
        Story story = Story.of(TimeLimit.minutes(5)).start("2024-03-04 09:00").stop("2024-03-04 10:00");

        ClockState state = story.seen("2024-03-04 12:00");

        assertThat(state.outcome()).isEqualTo(new Outcome(Verdict.BREACHED, null, at("2024-03-04 09:05")));
        assertThat(state.ledger().wall()).isEqualTo(Duration.ofHours(1));
        assertThat(state.firings().get(0).at()).isAfter(at("2024-03-04 09:05"));
    }

    @Test
    void doesNotBreakATargetBeforeItWasSet() {
        Story story =
                Story.of(TimeLimit.hours(8)).start("2024-03-04 09:00").retarget("2024-03-04 15:00", TimeLimit.hours(2));

        ClockState state = story.seen("2024-03-04 15:30");

        assertThat(state.dueAt()).hasValue(at("2024-03-04 11:00"));
        assertThat(state.breachedAt()).hasValue(at("2024-03-04 15:00"));
        assertThat(state.firings()).containsExactly(new Firing(Kind.BREACH, at("2024-03-04 15:00")));
    }
}
