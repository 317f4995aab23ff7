package org.riser.rulebook;

import java.util.List;
import org.riser.api.Text;

/**
 * A column of a rule table. Immutable.
 *
 * @param id as the header of the file writes it
 * @param title for people
 * @param type what its cells may hold
 * @param required whether a cell may be empty
 * @param choices what a {@link Type#CHOICE} cell may hold, in the order to offer; else empty
 */
public record Column(String id, Text title, Type type, boolean required, List<String> choices) {
    /** What a cell holds. */
    public enum Type {
        TEXT,
        /** Letters, digits, {@code . _ -}. */
        ID,
        CHOICE,
        /** Decimal digits with an optional sign and point. */
        NUMBER,
        /** Conditions joined by {@code ;}. */
        CONDITIONS,
        /** The name of a fact. */
        FACT,
        OPERATOR,
        /** A value to compare with, or {@code @fact}. */
        OPERAND,
        /** Event names joined by {@code +} or {@code |}. */
        EVENTS,
        /** {@code 80%}, {@code 240s} or empty. */
        WARNING,
        /** Sums of products of numbers and {@code @fact}. */
        AMOUNT,
        /** Unit of measure. */
        UNIT,
        /** Names joined by {@code ,}. */
        LIST,
        /** A date, as {@code 2026-01-31}, or an instant with offset. */
        MOMENT
    }

    public Column {
        choices = List.copyOf(choices);
    }
}
