package org.riser.rulebook;

import java.util.List;

/**
 * How a pack would be with what is set over it, looked at before it is published. Immutable.
 *
 * @param findings what looks wrong, in the order of the tables
 * @param scenarios every scenario of the pack, asked again
 * @param clauses the clauses that rule tables are to carry out, and the rows that would
 */
public record Review(List<ReviewFinding> findings, List<ScenarioResult> scenarios, List<CarriedClause> clauses) {
    public Review {
        findings = List.copyOf(findings);
        scenarios = List.copyOf(scenarios);
        clauses = List.copyOf(clauses);
    }
}
