package org.riser.rulebook.internal.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.riser.rulebook.ScenarioResult;
import org.riser.rulebook.ScenarioResult.Difference;
import org.riser.rulebook.internal.Decisions;
import org.riser.rulebook.internal.Outcomes;
import org.riser.rulebook.internal.Tables;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.scenario.Scenario.Expectation;

/** Asks the tables what the scenarios ask, and reports every answer that is not the one expected. */
public final class ScenarioRunner {
    private final Decisions decisions;
    private final Tables tables;

    public ScenarioRunner(Decisions decisions, Tables tables) {
        this.decisions = decisions;
        this.tables = tables;
    }

    public void run(List<Scenario> scenarios, Findings findings) {
        for (ScenarioResult result : run(scenarios)) {
            result.differences().forEach(difference -> differs(result, difference, findings));
        }
    }

    /** What became of each. */
    public List<ScenarioResult> run(List<Scenario> scenarios) {
        return scenarios.stream().map(this::run).toList();
    }

    private ScenarioResult run(Scenario scenario) {
        Decision<Outcome> decision = decisions.evaluate(tables, scenario.table(), scenario.at(), scenario.facts());
        List<Difference> differences = new ArrayList<>();
        compare("rows", Set.copyOf(scenario.expect().rows()), deciding(decision), differences);
        Set<String> gaps =
                decision.gaps().stream().map(Gap::row).map(row -> row.rowId()).collect(Collectors.toSet());
        compare("gaps", Set.copyOf(scenario.expect().gaps()), gaps, differences);
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (Outcome outcome : decision.outcomes()) {
            String row = outcome.row().rowId();
            if (scenario.expect().amounts().containsKey(row)) {
                outcome.value().ifPresent(value -> amounts.put(row, value));
            }
        }
        compare("amounts", scenario.expect().amounts(), amounts, differences);
        Expectation expect = scenario.expect();
        compare("limits", expect.limits(), cells(decision, expect.limits(), "limit", "unit"), differences);
        compare("starts", expect.starts(), cells(decision, expect.starts(), "start"), differences);
        compare("bases", expect.bases(), cells(decision, expect.bases(), "basis"), differences);
        return new ScenarioResult(scenario.file(), scenario.id(), scenario.title(), scenario.table(), differences);
    }

    /** An open gate is an outcome too, but not one that a scenario has to name. */
    private static Set<String> deciding(Decision<Outcome> decision) {
        return decision.outcomes().stream()
                .filter(outcome -> !outcome.effect().equals(Outcomes.OPEN))
                .map(outcome -> outcome.row().rowId())
                .collect(Collectors.toSet());
    }

    /** What columns hold in the deciding rows of which something is expected. */
    private static Map<String, String> cells(
            Decision<Outcome> decision, Map<String, String> expected, String... columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Outcome outcome : decision.outcomes()) {
            String row = outcome.row().rowId();
            if (expected.containsKey(row)) {
                cells.put(row, cells(outcome, columns));
            }
        }
        return cells;
    }

    private static String cells(Outcome outcome, String... columns) {
        return Stream.of(columns)
                .map(column -> outcome.cells().getOrDefault(column, ""))
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void compare(String what, Object expected, Object actual, List<Difference> differences) {
        if (!expected.equals(actual)) {
            differences.add(new Difference(what, show(expected), show(actual)));
        }
    }

    private static void differs(ScenarioResult scenario, Difference difference, Findings findings) {
        findings.add(
                scenario.file(),
                0,
                scenario.id(),
                "pack.scenario.differs",
                new Text(
                        difference.what() + " 应为 " + difference.expected() + ",实为 " + difference.actual() + "。",
                        difference.what() + " should be " + difference.expected() + " and is " + difference.actual()
                                + "."),
                new Text("请改正表或场景。", "Correct the table or the scenario."));
    }

    private static String show(Object value) {
        return value instanceof Set<?> set
                ? new TreeSet<>(set.stream().map(String::valueOf).toList()).toString()
                : value.toString();
    }
}
