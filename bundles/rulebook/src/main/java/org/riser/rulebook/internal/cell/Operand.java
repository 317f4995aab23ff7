package org.riser.rulebook.internal.cell;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.api.facts.Facts;

/** What a fact is compared with. Immutable. */
public sealed interface Operand {
    /** The values to compare with, in the type of the actual one; empty when they are not known or of another type. */
    Optional<List<Object>> values(Object actual, Facts facts);

    /** Names of the facts it needs. */
    Set<String> facts();

    /** One value, or several behind {@code in}. */
    record Written(List<Literal> literals) implements Operand {
        @Override
        public Optional<List<Object>> values(Object actual, Facts facts) {
            List<Object> values = literals.stream()
                    .flatMap(literal -> literal.like(actual).stream())
                    .toList();
            return values.size() == literals.size() ? Optional.of(values) : Optional.empty();
        }

        @Override
        public Set<String> facts() {
            return Set.of();
        }
    }

    /** Another fact: {@code @today}. */
    record Reference(String fact) implements Operand {
        @Override
        public Optional<List<Object>> values(Object actual, Facts facts) {
            return facts.get(fact).map(List::of);
        }

        @Override
        public Set<String> facts() {
            return Set.of(fact);
        }
    }

    /** A number that depends on facts: {@code @field.target + 0.5}. */
    record Computed(Amount amount) implements Operand {
        @Override
        public Optional<List<Object>> values(Object actual, Facts facts) {
            return amount.value(facts).map(List::of);
        }

        @Override
        public Set<String> facts() {
            return amount.facts();
        }
    }

    /**
     * Reads the text behind an operator.
     *
     * @throws BadCell if there is none, or it is no value
     */
    static Operand parse(Op op, String text) {
        if (text.isEmpty() == op.takesOperand()) {
            throw new BadCell(
                    "pack.cell.operand",
                    op.takesOperand()
                            ? new Text("运算符 " + op.symbol() + " 后缺少比较值。", "Nothing stands behind " + op.symbol() + ".")
                            : new Text("运算符 " + op.symbol() + " 后不能有值。", op.symbol() + " takes no value."),
                    op.takesOperand()
                            ? new Text("请写一个值或 @事实名。", "Write a value or @fact.")
                            : new Text("请清空该值。", "Leave the value empty."));
        }
        if (text.contains("@")) {
            Amount amount = Amount.parse(text);
            return text.startsWith("@") && text.indexOf(' ') < 0
                    ? new Reference(text.substring(1))
                    : new Computed(amount);
        }
        Stream<String> values = op == Op.IN ? Stream.of(text.split(",", -1)).map(String::strip) : Stream.of(text);
        return new Written(values.map(Literal::new).toList());
    }
}
