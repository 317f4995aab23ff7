package org.riser.rulebook.internal.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.riser.api.facts.Facts;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.row.Row;

/** The one fact a rule session is given: what is asked, and the rows that may answer. Used by one thread, once. */
public final class Question {
    private final TableKind kind;
    private final Facts facts;
    private final List<Judged> rows;

    /**
     * @param kind which table is asked
     * @param at the instant at which a row must be in force
     * @param facts all there is to know
     * @param candidates rows of the table for the key in question, in the order in which they decide
     */
    public Question(TableKind kind, Instant at, Facts facts, List<? extends Row> candidates) {
        this.kind = kind;
        this.facts = facts;
        rows = new ArrayList<>(candidates.size());
        for (Row row : candidates) {
            if (row.validity().at(at)) {
                rows.add(new Judged(row, rows.size(), facts));
            }
        }
    }

    public TableKind kind() {
        return kind;
    }

    public Facts facts() {
        return facts;
    }

    /** The rows in force, each with its place in the order. */
    public List<Judged> rows() {
        return rows;
    }
}
