package org.riser.casework.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.api.Text;
import org.riser.rulebook.ClockTerms;
import org.riser.rulebook.EventPattern;
import org.riser.rulebook.PauseTerms;
import org.riser.rulebook.RowRef;
import org.riser.worktime.TimeLimit;
import org.riser.worktime.WarnPoint;

/** Rules for tests, as a table would give them. */
final class Rules {
    private Rules() {}

    static StartedRule of(String row, TimeLimit limit, Set<String> pauses) {
        return new StartedRule(
                new RowRef("power", "1.0.0", "sla", row, row),
                "reply",
                new Text("答复", "Reply"),
                new EventPattern(EventPattern.Join.FIRST_OF_ANY, List.of("replied")),
                limit,
                ClockTerms.of(List.of(new WarnPoint.Percent(80)), PauseTerms.of(pauses)),
                "PWR-PEN-01",
                Map.of("zh", "依据", "en", "because"));
    }
}
