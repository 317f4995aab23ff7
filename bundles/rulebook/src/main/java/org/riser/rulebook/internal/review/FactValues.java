package org.riser.rulebook.internal.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactType.Kind;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.cell.Literal;
import org.riser.rulebook.internal.cell.Operand;

/**
 * Values of one fact, one for each that the conditions can tell apart: every value written, one between each two of them,
 * one beyond. What conditions say of these they say of all. Immutable.
 *
 * @param values those a present fact may have; the absent fact is not among them
 * @param complete whether these are all there can be, so that a value no row takes is a gap
 */
record FactValues(List<Object> values, boolean complete) {
    /** Stands for whatever text no row names. */
    private static final String OTHER = "\u0000";

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /**
     * @param conditions on the fact, none of which compares with other facts
     * @param type what is known of the fact, if anything
     */
    static FactValues of(Collection<Condition> conditions, Optional<FactType> type) {
        List<Literal> written = conditions.stream()
                .filter(condition -> condition.op().takesOperand())
                .map(Condition::operand)
                .flatMap(operand ->
                        operand instanceof Operand.Written literals ? literals.literals().stream() : Stream.empty())
                .toList();
        Kind kind = type.map(FactType::kind).orElseGet(() -> kind(written));
        return switch (kind) {
            case BOOLEAN -> new FactValues(List.of(true, false), true);
            case NUMBER -> new FactValues(numbers(sorted(written, BigDecimal.ZERO)), true);
            case DATE -> new FactValues(dates(sorted(written, LocalDate.EPOCH)), true);
            case TIME -> new FactValues(instants(sorted(written, Instant.EPOCH)), true);
            case TEXT, LIST -> texts(written, type.map(FactType::choices).orElseGet(java.util.Set::of));
        };
    }

    /** What the literals look like when nobody knows. */
    private static Kind kind(List<Literal> written) {
        return Stream.of(Kind.BOOLEAN, Kind.NUMBER, Kind.DATE, Kind.TIME)
                .filter(kind -> !written.isEmpty() && written.stream().allMatch(literal -> literal.readableAs(kind)))
                .findFirst()
                .orElse(Kind.TEXT);
    }

    private static FactValues texts(List<Literal> written, Collection<String> choices) {
        TreeSet<String> values = new TreeSet<>(choices);
        written.forEach(literal -> values.add(literal.toString()));
        List<Object> all = new ArrayList<>(values);
        if (choices.isEmpty()) {
            all.add(OTHER);
        }
        return new FactValues(all, !choices.isEmpty());
    }

    @SuppressWarnings("unchecked") // a literal like a value is of the value's class
    private static <T extends Comparable<? super T>> List<T> sorted(List<Literal> written, T like) {
        TreeSet<T> values = new TreeSet<>();
        written.forEach(literal -> literal.like(like).ifPresent(value -> values.add((T) value)));
        return List.copyOf(values);
    }

    private static List<Object> numbers(List<BigDecimal> points) {
        if (points.isEmpty()) {
            return List.of(BigDecimal.ZERO);
        }
        List<Object> all = new ArrayList<>();
        all.add(points.get(0).subtract(BigDecimal.ONE));
        for (int i = 0; i < points.size(); i++) {
            all.add(points.get(i));
            BigDecimal next = i + 1 < points.size()
                    ? points.get(i).add(points.get(i + 1)).multiply(HALF)
                    : points.get(i).add(BigDecimal.ONE);
            all.add(next);
        }
        return all;
    }

    private static List<Object> dates(List<LocalDate> points) {
        TreeSet<LocalDate> all = new TreeSet<>(points);
        points.forEach(point -> Stream.of(point.minusDays(1), point.plusDays(1)).forEach(all::add));
        return all.isEmpty() ? List.of(LocalDate.EPOCH) : List.copyOf(all);
    }

    private static List<Object> instants(List<Instant> points) {
        TreeSet<Instant> all = new TreeSet<>(points);
        points.forEach(
                point -> Stream.of(point.minusNanos(1), point.plusNanos(1)).forEach(all::add));
        return all.isEmpty() ? List.of(Instant.EPOCH) : List.copyOf(all);
    }
}
