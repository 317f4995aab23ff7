package org.riser.rulebook.internal.engine;

import org.jspecify.annotations.Nullable;
import org.riser.api.facts.Facts;
import org.riser.rulebook.internal.cell.Verdict;
import org.riser.rulebook.internal.row.ClockRow;
import org.riser.rulebook.internal.row.EffectRow;
import org.riser.rulebook.internal.row.GateRow;
import org.riser.rulebook.internal.row.Row;

/** A row under judgement: the rules ask it, it answers from its facts. Used by one thread. */
public final class Judged {
    private final Row row;
    private final int rank;
    private final Facts facts;
    private @Nullable Verdict applies;

    Judged(Row row, int rank, Facts facts) {
        this.row = row;
        this.rank = rank;
        this.facts = facts;
    }

    public Row row() {
        return row;
    }

    /** Place in the order of the table, from 0. */
    public int rank() {
        return rank;
    }

    /** The clock of an {@code sla} row; empty for others. */
    public String clock() {
        return row instanceof ClockRow clock ? clock.clock() : "";
    }

    /** The conditions hold and whatever the row computes can be computed. */
    public boolean decides() {
        return applies() == Verdict.HOLDS && computable();
    }

    /** The conditions do not fail, but something the row needs is missing. */
    public boolean lacks() {
        return applies() == Verdict.UNKNOWN || (applies() == Verdict.HOLDS && !computable());
    }

    /** Where the row applies, or may apply, its demand is met. */
    public boolean opens() {
        return applies() != Verdict.FAILS && met() == Verdict.HOLDS;
    }

    /** The row applies, or may apply, and its demand is not met, or not known to be. */
    public boolean closes() {
        return applies() != Verdict.FAILS && met() != Verdict.HOLDS;
    }

    private Verdict met() {
        return row instanceof GateRow gate ? gate.met(facts) : Verdict.UNKNOWN;
    }

    private boolean computable() {
        return !(row instanceof EffectRow effect) || effect.computable(facts);
    }

    private Verdict applies() {
        if (applies == null) {
            applies = row.applies(facts);
        }
        return applies;
    }
}
