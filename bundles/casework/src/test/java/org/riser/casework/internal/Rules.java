package org.riser.casework.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.api.Text;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.EventPattern;
import org.riser.rulebook.LimitCell;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.WarnCell;

/** Rules for tests, as a table would give them. */
final class Rules {
    private Rules() {}

    static StartedRule of(String row, LimitCell limit, Set<String> pauses) {
        ClockRule rule = new ClockRule(
                new RowRef("power", "1.0.0", "sla", row, row),
                "reply",
                new Text("答复", "Reply"),
                new EventPattern(EventPattern.Join.FIRST_OF_ANY, List.of("accepted")),
                new EventPattern(EventPattern.Join.FIRST_OF_ANY, List.of("replied")),
                limit,
                new WarnCell.Percent(new BigDecimal(80)),
                pauses,
                "PWR-PEN-01");
        return new StartedRule(rule, null, Map.of("zh", "依据", "en", "because"));
    }

    static LimitCell workingDays(long days) {
        return new LimitCell(days, LimitCell.Unit.WORKING_DAY, LimitCell.Basis.WORKING, null);
    }

    static LimitCell minutes(long minutes) {
        return new LimitCell(minutes, LimitCell.Unit.MINUTE, LimitCell.Basis.WALL, null);
    }

    static LimitCell rings(long rings) {
        return new LimitCell(rings, LimitCell.Unit.RING, LimitCell.Basis.WALL, null);
    }
}
