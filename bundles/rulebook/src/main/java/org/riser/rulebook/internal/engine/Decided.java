package org.riser.rulebook.internal.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.Outcome;

/** An outcome of the table, as expert rules see it. Immutable; each is a fact of its own, also when two are equal. */
public final class Decided {
    private final Outcome outcome;

    public Decided(Outcome outcome) {
        this.outcome = outcome;
    }

    public String effect() {
        return outcome.effect();
    }

    public String row() {
        return outcome.row().rowId();
    }

    public String clause() {
        return outcome.row().clause();
    }

    public String unit() {
        return outcome.unit();
    }

    /** Null when it has none: then nothing that compares it holds. */
    public @Nullable BigDecimal amount() {
        return outcome.amount();
    }
}
