package org.riser.casework.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.riser.api.error.Refused;
import org.riser.api.facts.Facts;
import org.riser.publication.RuleUses;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.Trace;
import org.riser.rulebook.Words;

/** Asks the rules whether a step may be taken. */
final class Gates {
    private final Rulebook rulebook;
    private final CaseFacts facts;
    private final RuleUses uses;

    Gates(Rulebook rulebook, CaseFacts facts, RuleUses uses) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.uses = uses;
    }

    /**
     * Lets the step through or refuses it.
     *
     * @param values what the step would leave behind
     * @return the reasons why it may be taken, for the timeline
     * @throws Refused with every gate that stays closed
     */
    List<Map<String, Object>> pass(CaseFile file, String action, CaseValues values, Instant at) {
        Facts known = facts.of(file, action, values, at);
        GateDecision decision = rulebook.gates(file.caller.tenant(), at, known);
        List<RowRef> judged = decision.traces().stream().map(Trace::row).toList();
        if (!decision.open()) {
            // A refusal is final, though it is rolled back.
            uses.used(file.caller.tenant(), judged);
            throw new Refused(decision.faults());
        }
        file.unit.afterCommit(() -> uses.used(file.caller.tenant(), judged));
        Words words = file.words();
        return decision.traces().stream()
                .map(trace -> Traces.compact(trace, words))
                .toList();
    }
}
