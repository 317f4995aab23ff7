package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.worktime.CutOff;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.Unit;

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
}
