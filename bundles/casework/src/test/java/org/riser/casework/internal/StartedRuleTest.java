package org.riser.casework.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class StartedRuleTest {
    @Test
    void readsBackWhatItWrote() {
        StartedRule rule = Rules.of("PWR-SLA-02", Rules.workingDays(7), Set.of("awaiting-customer"));

        assertThat(StartedRule.read(rule.write())).isEqualTo(rule);
    }
}
