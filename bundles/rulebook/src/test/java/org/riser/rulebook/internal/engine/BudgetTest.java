package org.riser.rulebook.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.internal.engine.Budget.OverBudget;
import org.riser.rulebook.internal.engine.ExpertBase.Said;

/** What the language of expert rules cannot even say is stopped all the same. */
class BudgetTest {
    private static final Outcome OUTCOME =
            new Outcome(new RowRef("x", "1", "penalty", "R", "X-1"), "fine", null, "", Map.of());

    @Test
    void aRuleThatFiresItselfIsStoppedAndNamed() {
        Said said = ask(RuleClassesTest.rule("", "$Asked.rule(0); update($Asked);"), new Budget(), 0);

        assertThat(said.stopped()).contains(0);
    }

    @Test
    void aRuleThatLooksTooOftenIsStopped() {
        Said said = ask(RuleClassesTest.rule("", "while (true) { $Asked.rule(0); }"), new Budget(), 0);

        assertThat(said.stopped()).contains(0);
    }

    @Test
    void aRuleThatTakesTooLongIsStopped() {
        Budget noTime = new Budget(Long.MAX_VALUE, 0);

        assertThatThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        noTime.step();
                    }
                })
                .isInstanceOf(OverBudget.class)
                .hasMessage("time");
        assertThat(ask(RuleClassesTest.rule("", "while (true) { $Asked.rule(0); }"), new Budget(Long.MAX_VALUE, 1), 0)
                        .stopped())
                .contains(0);
    }

    @Test
    void aRuleThatConcludesWithoutEndIsStoppedAndNothingOfItHolds() {
        Said said = ask(RuleClassesTest.rule("", "while (true) { $Asked.conclude(0); }"), new Budget(), 0);

        assertThat(said.stopped()).contains(0);
        assertThat(said.conclusions()).isEmpty();
    }

    @Test
    void aRuleThatFailsIsStopped() {
        assertThat(ask(RuleClassesTest.rule("", "$Asked.figure(99);"), new Budget(), 0)
                        .stopped())
                .contains(0);
    }

    @Test
    void moreOutcomesThanRulesMaySeeStopThem() {
        String text = RuleClassesTest.rule("", "$Asked.conclude(0);");

        assertThat(ask(text, new Budget(), Budget.DECIDED).stopped()).isEmpty();
        assertThat(ask(text, new Budget(), Budget.DECIDED + 1).stopped()).contains(0);
    }

    private static Said ask(String text, Budget budget, int decided) {
        return ExpertBase.compile(text)
                .ask(new Asked(
                        Facts.none(),
                        List.of(),
                        Set.of(0),
                        Collections.nCopies(decided, OUTCOME).stream()
                                .map(Decided::new)
                                .toList(),
                        budget));
    }
}
