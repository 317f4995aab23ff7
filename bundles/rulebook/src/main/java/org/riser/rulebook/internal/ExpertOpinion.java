package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Decision;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.Gap;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;
import org.riser.rulebook.internal.engine.Asked;
import org.riser.rulebook.internal.engine.Asked.Conclusion;
import org.riser.rulebook.internal.engine.Decided;
import org.riser.rulebook.internal.engine.ExpertBase.Said;
import org.riser.rulebook.internal.expert.ExpertRule;
import org.riser.rulebook.internal.pack.ExpertRow;
import org.riser.rulebook.internal.pack.Experts;
import org.riser.rulebook.internal.row.EffectRow;
import org.riser.rulebook.internal.row.GateRow;
import org.riser.rulebook.internal.row.Row;

/**
 * What expert rules add to a decision of a table. They only add: nothing that the table decided goes away. A rule that
 * was stopped takes what the others of its pack said with it, and is told. Used by one thread, once.
 */
final class ExpertOpinion {
    private final List<Panel> panels;
    private final Facts facts;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<FailedGate> failed = new ArrayList<>();

    /**
     * The rules of one pack that may speak.
     *
     * @param experts all rules of the pack
     * @param places of those that may speak
     */
    record Panel(Experts experts, Set<Integer> places) {
        /** Empty when none may. */
        static Optional<Panel> of(Experts experts, TableKind table, String key, Instant at, Facts facts) {
            Set<Integer> places = new TreeSet<>();
            for (int i = 0; i < experts.rows().size(); i++) {
                ExpertRow row = experts.rows().get(i);
                if (row.rule().table() == table && row.asks(key, at, facts)) {
                    places.add(i);
                }
            }
            return places.isEmpty() ? Optional.empty() : Optional.of(new Panel(experts, Set.copyOf(places)));
        }
    }

    ExpertOpinion(List<Panel> panels, Facts facts) {
        this.panels = panels;
        this.facts = facts;
    }

    Decision<Outcome> all(Outcomes table) {
        Decision<Outcome> decision = table.all();
        ask(decision.outcomes());
        for (FailedGate gate : failed) {
            outcomes.add(new Outcome(gate.trace().row(), Outcomes.REFUSE, null, "", Map.of()));
            traces.add(gate.trace());
        }
        return new Decision<>(
                joined(decision.outcomes(), outcomes),
                joined(decision.traces(), traces),
                joined(decision.gaps(), gaps));
    }

    GateDecision gates(Outcomes table) {
        GateDecision decision = table.gates();
        ask(table.all().outcomes());
        List<Trace> refusals = failed.stream().map(FailedGate::trace).toList();
        return new GateDecision(joined(decision.failed(), failed), joined(decision.traces(), refusals));
    }

    private void ask(List<Outcome> table) {
        List<Decided> decided = table.stream().map(Decided::new).toList();
        for (Panel panel : panels) {
            Experts experts = panel.experts();
            Said said = experts.base().ask(new Asked(facts, experts.constants(), panel.places(), decided));
            said.conclusions().forEach(one -> conclude(experts.rows().get(one.rule()), one));
            said.lacking().forEach(rule -> lack(experts.rows().get(rule)));
            said.stopped().ifPresent(rule -> stop(experts.rows().get(rule)));
        }
    }

    private void conclude(ExpertRow expert, Conclusion conclusion) {
        Facts known = conclusion.amount() == null ? facts : facts.with(ExpertRule.AMOUNT, conclusion.amount());
        if (expert.row() instanceof GateRow gate) {
            refuse(withFacts(gate.refused(known), expert));
        } else if (expert.row() instanceof EffectRow effect && effect.computable(known)) {
            Outcome outcome = effect.outcome(known);
            outcomes.add(outcome);
            traces.add(withFacts(effect.trace(known, effect.say(outcome)), expert));
        } else {
            lack(expert);
        }
    }

    /** Once, however many outcomes of the table the rule has found. */
    private void refuse(FailedGate gate) {
        if (!failed.contains(gate)) {
            failed.add(gate);
        }
    }

    private void lack(ExpertRow expert) {
        String missing = expert.rule().asked().stream()
                .map(ExpertRule.AskedFact::name)
                .filter(name -> facts.get(name).isEmpty())
                .sorted()
                .findFirst()
                .or(() -> expert.row().missing(facts).filter(name -> !name.equals(ExpertRule.AMOUNT)))
                .orElse("");
        if (expert.row() instanceof GateRow gate) {
            String fact = missing.isEmpty() ? gate.demand().fact() : missing;
            failed.add(withFacts(gate.unjudged(facts, fact), expert));
        } else {
            gaps.add(Outcomes.gap(expert.row(), missing));
        }
    }

    private void stop(ExpertRow expert) {
        Row row = expert.row();
        String name = expert.rule().place().name();
        Text why = new Text(
                "专家规则 " + row.ref().rowId() + "《" + name + "》超出限额，已停止。请由规则负责人修改。",
                "The expert rule " + row.ref().rowId() + " “" + name
                        + "” used up more than it may and was stopped. Its owner must mend it.");
        if (row instanceof GateRow gate) {
            failed.add(withFacts(gate.closed(facts, gate.demand().fact(), why), expert));
        } else {
            gaps.add(new Gap(row.ref(), "", why));
        }
    }

    private FailedGate withFacts(FailedGate gate, ExpertRow expert) {
        return new FailedGate(
                withFacts(gate.trace(), expert), gate.fact(), gate.message(), gate.remedy(), gate.overrideRole());
    }

    /** A trace that names the facts the rule's conditions looked at too. */
    private Trace withFacts(Trace trace, ExpertRow expert) {
        Map<String, Object> used = new HashMap<>(trace.facts());
        for (ExpertRule.AskedFact asked : expert.rule().asked()) {
            facts.get(asked.name()).ifPresent(value -> used.put(asked.name(), value));
        }
        return new Trace(trace.row(), trace.name(), used, trace.outcome(), trace.zone());
    }

    private static <T> List<T> joined(List<T> table, List<T> experts) {
        List<T> all = new ArrayList<>(table);
        all.addAll(experts);
        return all;
    }
}
