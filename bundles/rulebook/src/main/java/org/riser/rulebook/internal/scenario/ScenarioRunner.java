package org.riser.rulebook.internal.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Gap;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.internal.Decisions;
import org.riser.rulebook.internal.Outcomes;
import org.riser.rulebook.internal.Tables;
import org.riser.rulebook.internal.pack.Findings;

/** Asks the tables what the scenarios ask, and reports every answer that is not the one expected. */
public final class ScenarioRunner {
    private final Decisions decisions;
    private final Tables tables;

    public ScenarioRunner(Decisions decisions, Tables tables) {
        this.decisions = decisions;
        this.tables = tables;
    }

    public void run(List<Scenario> scenarios, Findings findings) {
        scenarios.forEach(scenario -> run(scenario, findings));
    }

    private void run(Scenario scenario, Findings findings) {
        Decision<Outcome> decision = decisions.evaluate(tables, scenario.table(), scenario.at(), scenario.facts());
        compare(scenario, "rows", Set.copyOf(scenario.expect().rows()), deciding(decision), findings);
        Set<String> gaps =
                decision.gaps().stream().map(Gap::row).map(row -> row.rowId()).collect(Collectors.toSet());
        compare(scenario, "gaps", Set.copyOf(scenario.expect().gaps()), gaps, findings);
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        Map<String, String> limits = new LinkedHashMap<>();
        for (Outcome outcome : decision.outcomes()) {
            String row = outcome.row().rowId();
            if (scenario.expect().amounts().containsKey(row)) {
                outcome.value().ifPresent(value -> amounts.put(row, value));
            }
            if (scenario.expect().limits().containsKey(row)) {
                limits.put(row, limit(outcome));
            }
        }
        compare(scenario, "amounts", scenario.expect().amounts(), amounts, findings);
        compare(scenario, "limits", scenario.expect().limits(), limits, findings);
    }

    /** An open gate is an outcome too, but not one that a scenario has to name. */
    private static Set<String> deciding(Decision<Outcome> decision) {
        return decision.outcomes().stream()
                .filter(outcome -> !outcome.effect().equals(Outcomes.OPEN))
                .map(outcome -> outcome.row().rowId())
                .collect(Collectors.toSet());
    }

    private static String limit(Outcome outcome) {
        return Stream.of("limit", "unit")
                .map(column -> outcome.cells().getOrDefault(column, ""))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void compare(Scenario scenario, String what, Object expected, Object actual, Findings findings) {
        if (!expected.equals(actual)) {
            findings.add(
                    scenario.file(),
                    0,
                    scenario.id(),
                    "pack.scenario.differs",
                    new Text(
                            what + " 应为 " + show(expected) + ",实为 " + show(actual) + "。",
                            what + " should be " + show(expected) + " and is " + show(actual) + "."),
                    new Text("请改正表或场景。", "Correct the table or the scenario."));
        }
    }

    private static String show(Object value) {
        return value instanceof Set<?> set
                ? new TreeSet<>(set.stream().map(String::valueOf).toList()).toString()
                : value.toString();
    }
}
