package org.riser.rulebook.internal.cell;

import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operators of a condition (convention C7: limits are inclusive unless the row says otherwise). */
public enum Op {
    EQUAL("=", order -> order == 0),
    NOT_EQUAL("!=", order -> order != 0),
    LESS("<", order -> order < 0),
    AT_MOST("<=", order -> order <= 0),
    MORE(">", order -> order > 0),
    AT_LEAST(">=", order -> order >= 0),
    IN("in", null),
    PRESENT("present", null),
    ABSENT("absent", null);

    private final String symbol;
    private final @Nullable IntPredicate accepts;

    Op(String symbol, @Nullable IntPredicate accepts) {
        this.symbol = symbol;
        this.accepts = accepts;
    }

    /** Whether this operator holds for values of which the left compares so with the right. */
    public boolean accepts(int order) {
        return accepts != null && accepts.test(order);
    }

    /** Whether the operator needs values that can be put in order, not just told apart. */
    public boolean ordering() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    /** Whether a value stands behind the operator. */
    public boolean takesOperand() {
        return this != PRESENT && this != ABSENT;
    }

    public String symbol() {
        return symbol;
    }

    public static Optional<Op> of(String symbol) {
        return Stream.of(values()).filter(op -> op.symbol.equals(symbol)).findFirst();
    }

    /** All symbols, for messages. */
    public static String all() {
        return Stream.of(values()).map(Op::symbol).collect(Collectors.joining(" "));
    }
}
