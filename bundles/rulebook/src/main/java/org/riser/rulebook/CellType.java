package org.riser.rulebook;

/** What the cells of a column hold. */
public enum CellType {
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
    /** {@code 80%} or {@code 240s}, several joined by {@code ,}. */
    WARNING,
    /** {@code 3 working-day}. */
    SPAN,
    /** {@code yes} or empty. */
    YES,
    /** {@code 16:00>10:00}. */
    CUT_OFF,
    /** {@code 2 hour > team-leader}, several joined by {@code ;}. */
    LADDER,
    /** Sums of products and quotients of numbers and {@code @fact}. */
    AMOUNT,
    /** Unit of measure. */
    UNIT,
    /** Names joined by {@code ,}. */
    LIST,
    /** A date, as {@code 2026-01-31}, or an instant with offset. */
    MOMENT
}
