package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.rulebook.ClockTerms;
import org.riser.rulebook.PauseTerms;
import org.riser.worktime.CutOff;
import org.riser.worktime.EscalationLadder;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;
import org.riser.worktime.WarnPoint;

class StartedRuleTest {
    @Test
    void readsBackWhatItWrote() {
        List<TimeLimit> limits = List.of(
                TimeLimit.workingDays(7),
                TimeLimit.seconds(15),
                TimeLimit.endOfDay(),
                new TimeLimit.EndOfDay(new CutOff(LocalTime.of(17, 0), LocalTime.NOON, Unit.WORKING_DAY)),
                new TimeLimit.Until(Instant.parse("2026-03-02T08:00:00Z")));

        assertThat(limits)
                .map(limit -> Rules.of("PWR-SLA-02", limit, Set.of("awaiting-customer")))
                .allSatisfy(rule -> assertThat(StartedRule.read(rule.write())).isEqualTo(rule));
    }

    @Test
    void readsBackItsTerms() {
        ClockTerms terms = new ClockTerms(
                List.of(new WarnPoint.Percent(50), new WarnPoint.After(Duration.ofMinutes(4))),
                new CutOff(LocalTime.of(16, 0), LocalTime.of(10, 0), Unit.WORKING_DAY),
                new PauseTerms(Set.of("awaiting-customer"), true, "manager", TimeLimit.workingDays(3)),
                new EscalationLadder(List.of(new EscalationLadder.Step("leader", TimeLimit.workingHours(2)))),
                "complaint");
        StartedRule plain = Rules.of("PWR-SLA-02", TimeLimit.workingDays(7), Set.of());
        StartedRule rule = new StartedRule(
                plain.row(),
                plain.clock(),
                plain.name(),
                plain.stop(),
                plain.limit(),
                terms,
                plain.onBreach(),
                plain.trace());

        assertThat(StartedRule.read(rule.write()).terms()).isEqualTo(terms);
    }

    @Test
    void readsARuleThatWasKeptWhenThereWasOneWarning() {
        StartedRule rule = Rules.of("PWR-SLA-02", TimeLimit.workingDays(7), Set.of("awaiting-customer"));
        String kept = rule.write().replace("\"warn\":[{\"percent\":80}]", "\"warn\":{\"percent\":80}");

        assertThat(kept).isNotEqualTo(rule.write());
        assertThat(StartedRule.read(kept)).isEqualTo(rule);
    }
}
