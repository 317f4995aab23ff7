package org.riser.rulebook.internal.row;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.EventPattern;
import org.riser.rulebook.LimitCell;
import org.riser.worktime.WarnPoint;

/** A row of an {@code sla} table. Immutable. */
public final class ClockRow extends Row {
    private final ClockRule rule;

    public ClockRow(
            RowHead head,
            String clock,
            EventPattern start,
            EventPattern stop,
            LimitCell limit,
            @Nullable WarnPoint warn,
            Set<String> pauseReasons,
            String onBreach) {
        super(head);
        rule = new ClockRule(head.ref(), clock, head.name(), start, stop, limit, warn, pauseReasons, onBreach);
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
