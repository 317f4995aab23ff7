package org.riser.rulebook.internal.cell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.riser.api.Text;
import org.riser.api.facts.Facts;

/**
 * {@code <fact> <op> <value>}. Immutable.
 *
 * @param fact name of the fact
 * @param op the operator
 * @param operand what the fact is compared with; no literals for {@code present} and {@code absent}
 */
public record Condition(String fact, Op op, Operand operand) {
    private static final Pattern FORM = Pattern.compile("(\\S+)\\s+(\\S+)(?:\\s+(.+))?");

    /** @throws BadCell if the text is no condition */
    public static Condition parse(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new BadCell(
                    "pack.cell.condition",
                    new Text("“" + text + "” 不是条件。", "“" + text + "” is no condition."),
                    new Text(
                            "请写“事实 运算符 值”，各部分用空格分开，例如 field.leak = yes。",
                            "Write fact, operator and value with spaces between, as field.leak = yes."));
        }
        return of(
                parts.group(1),
                parts.group(2),
                Optional.ofNullable(parts.group(3)).orElse(""));
    }

    /** The same from three cells. */
    public static Condition of(String fact, String symbol, String value) {
        Op op = Op.of(symbol)
                .orElseThrow(() -> new BadCell(
                        "pack.cell.operator",
                        new Text("没有运算符 “" + symbol + "”。", "There is no operator “" + symbol + "”."),
                        new Text("可用的运算符：" + Op.all() + "。", "Use one of " + Op.all() + ".")));
        return new Condition(FactName.parse(fact), op, Operand.parse(op, value.strip()));
    }

    /** Conditions joined by {@code ;}, none in an empty cell. */
    public static List<Condition> parseAll(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(";", -1)).map(Condition::parse).toList();
    }

    /** Whether the facts fulfil it; unknown when one is missing or cannot be compared. */
    public Verdict test(Facts facts) {
        Optional<Object> actual = facts.get(fact);
        if (!op.takesOperand()) {
            return Verdict.of(actual.filter(value -> !"".equals(value)).isPresent() == (op == Op.PRESENT));
        }
        return actual.map(value -> value instanceof List<?> list ? any(list, facts) : test(value, facts))
                .orElse(Verdict.UNKNOWN);
    }

    /** Names of the facts it looks at. */
    public Set<String> facts() {
        Set<String> names = new LinkedHashSet<>();
        names.add(fact);
        names.addAll(operand.facts());
        return names;
    }

    /** A choice of several counts as equal when one of them is, and as unequal when none is. */
    private Verdict any(List<?> values, Facts facts) {
        Verdict result = Verdict.of(op == Op.NOT_EQUAL);
        for (Object value : values) {
            Verdict one = test(value, facts);
            if (op == Op.NOT_EQUAL ? one != Verdict.HOLDS : one != Verdict.FAILS) {
                return one;
            }
        }
        return result;
    }

    private Verdict test(Object actual, Facts facts) {
        Optional<List<Object>> expected = operand.values(actual, facts);
        if (expected.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        Verdict verdict = Verdict.FAILS;
        for (Object value : expected.get()) {
            Verdict one = compare(actual, value);
            if (one != Verdict.FAILS) {
                verdict = one;
            }
        }
        return verdict;
    }

    @SuppressWarnings("unchecked") // both are of the same class, whose natural order is meant
    private Verdict compare(Object actual, Object expected) {
        if (actual.getClass() != expected.getClass() || (op.ordering() && unordered(actual))) {
            return Verdict.UNKNOWN;
        }
        int order = ((Comparable<Object>) actual).compareTo(expected);
        return Verdict.of(op == Op.IN ? order == 0 : op.accepts(order));
    }

    private static boolean unordered(Object value) {
        return value instanceof String || value instanceof Boolean;
    }
}
