package org.riser.rulebook.internal.row;

import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Words;

/** A row of an {@code sla} table. Immutable. */
public final class ClockRow extends Row {
    private final ClockRule rule;
    private final Text outcome;

    public ClockRow(RowHead head, ClockRule rule, Words words) {
        super(head);
        this.rule = rule;
        this.outcome = LimitText.of(rule, words);
    }

    public String clock() {
        return rule.clock();
    }

    public ClockRule rule() {
        return rule;
    }

    /** What a sentence says the row led to. */
    public Text outcome() {
        return outcome;
    }
}
