package org.riser.utility.gas.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.riser.api.TenantId;
import org.riser.api.error.Fault;
import org.riser.api.facts.Facts;
import org.riser.casework.CaseView;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.Rulebook;

/** Asks the rules which of the recorded findings of a light-up would keep its gas shut, long before somebody tries. */
final class ShutGates {
    private static final String FIELD = "field.";

    private final Rulebook rulebook;

    ShutGates(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** What has not been recorded yet is no finding, although it keeps the gate closed too. */
    List<Fault> of(TenantId tenant, CaseView view, Instant at) {
        Facts facts = facts(view).with("case.kind", view.kind()).with("case.action", "light");
        return rulebook.gates(tenant, at, facts).failed().stream()
                .filter(gate -> facts.get(gate.fact()).isPresent())
                .map(FailedGate::fault)
                .toList();
    }

    private static Facts facts(CaseView view) {
        Map<String, Object> recorded = new TreeMap<>();
        view.fields().forEach((id, value) -> {
            if (!(value instanceof Map) && !(value instanceof Collection)) {
                recorded.put(FIELD + id, value);
            }
        });
        return Facts.of(recorded);
    }
}
