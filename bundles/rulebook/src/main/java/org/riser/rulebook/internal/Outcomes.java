package org.riser.rulebook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.rulebook.ClockRule;
import org.riser.rulebook.Decision;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.Gap;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Trace;
import org.riser.rulebook.internal.engine.Answer;
import org.riser.rulebook.internal.row.ClockRow;
import org.riser.rulebook.internal.row.EffectRow;
import org.riser.rulebook.internal.row.GateRow;
import org.riser.rulebook.internal.row.Row;

/** Turns the rows that the engine named into what callers are told. */
public final class Outcomes {
    /** Effect of a gate row whose demand is met. */
    public static final String OPEN = "open";

    /** Effect of a gate row that stays closed. */
    static final String REFUSE = "refuse";

    private static final Text OPENED = new Text("通过", "open");

    private final Facts facts;
    private final Answer answer;

    Outcomes(Facts facts, Answer answer) {
        this.facts = facts;
        this.answer = answer;
    }

    Decision<ClockRule> clocks() {
        List<ClockRule> rules = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        for (Row row : answer.decided()) {
            if (row instanceof ClockRow clock) {
                rules.add(clock.rule());
                traces.add(row.trace(facts, clock.outcome()));
            }
        }
        return new Decision<>(rules, traces, gaps());
    }

    GateDecision gates() {
        List<FailedGate> failed = closed();
        List<Trace> traces =
                new ArrayList<>(failed.stream().map(FailedGate::trace).toList());
        answer.decided().forEach(row -> traces.add(row.trace(facts, OPENED)));
        return new GateDecision(failed, traces);
    }

    Decision<Outcome> all() {
        List<Outcome> outcomes = new ArrayList<>();
        List<Trace> traces = new ArrayList<>();
        for (FailedGate gate : closed()) {
            outcomes.add(new Outcome(gate.trace().row(), REFUSE, null, "", Map.of()));
            traces.add(gate.trace());
        }
        for (Row row : answer.decided()) {
            if (row instanceof EffectRow effect) {
                Outcome outcome = effect.outcome(facts);
                outcomes.add(outcome);
                traces.add(row.trace(facts, effect.say(outcome)));
            } else {
                boolean clock = row instanceof ClockRow;
                outcomes.add(new Outcome(row.ref(), clock ? "start-clock" : OPEN, null, "", row.cells()));
                traces.add(row.trace(facts, row instanceof ClockRow rule ? rule.outcome() : OPENED));
            }
        }
        return new Decision<>(outcomes, traces, gaps());
    }

    private List<FailedGate> closed() {
        List<FailedGate> failed = new ArrayList<>();
        for (Row row : answer.closed()) {
            if (row instanceof GateRow gate) {
                failed.add(gate.failed(facts));
            }
        }
        return failed;
    }

    private List<Gap> gaps() {
        return answer.lacking().stream().map(this::gap).toList();
    }

    private Gap gap(Row row) {
        return gap(row, row.missing(facts).orElse(""));
    }

    /** @param fact what is missing; empty when something cannot be compared */
    static Gap gap(Row row, String fact) {
        String what = fact.isEmpty() ? String.join(", ", new TreeMap<>(row.cells()).keySet()) : fact;
        return new Gap(
                row.ref(),
                fact,
                new Text(
                        "规则行 " + row.ref().rowId() + "《" + row.name().zh() + "》无法判定：缺少或无法比较 " + what
                                + "。请由规则负责人补齐配置或由经办人补填。",
                        "Row " + row.ref().rowId() + " “" + row.name().en() + "” gives no verdict: " + what
                                + " is missing or cannot be compared. Its owner must configure it, or it must be"
                                + " recorded."));
    }
}
