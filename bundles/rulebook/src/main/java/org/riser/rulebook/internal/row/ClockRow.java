package org.riser.rulebook.internal.row;

import org.riser.api.Text;
import org.riser.rulebook.ClockRule;

/** A row of an {@code sla} table. Immutable. */
public final class ClockRow extends Row {
    private final ClockRule rule;

    public ClockRow(RowHead head, ClockRule rule) {
        super(head);
        this.rule = rule;
    }

    public String clock() {
        return rule.clock();
    }

    public ClockRule rule() {
        return rule;
    }

    /** What a sentence says the row led to. */
    public Text outcome() {
        return LimitText.of(rule);
    }
}
