package org.riser.rulebook;

import java.util.List;

/**
 * A clause and the rows that carry it out. Immutable.
 *
 * @param clause one that a rule table is to carry out, see {@link Clause.Kind#isRule()}
 * @param rows of any pack and table; empty when nothing carries it out
 */
public record CarriedClause(Clause clause, List<RowRef> rows) {
    public CarriedClause {
        rows = List.copyOf(rows);
    }
}
