package org.riser.rulebook.internal.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.riser.api.facts.Facts;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactType.Kind;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.cell.Operand;
import org.riser.rulebook.internal.cell.Verdict;

/**
 * All situations that the conditions of some rows can tell apart, and which row holds in which. It asks the conditions
 * themselves, so it never disagrees with a decision. A condition that compares with another fact, or asks for one of
 * several chosen values, is taken as something that may hold or not whatever the rest is: that a row never holds stays
 * true then, while {@link #isExact} warns those who conclude that something does happen. Used by one thread.
 */
final class Situations {
    /** With more the tables are not judged at all: nobody can survey them either. */
    private static final int MOST = 5_000;

    /** One thing that varies: a fact, or whether an opaque condition holds. */
    private record Axis(
            String fact, List<Optional<Object>> values, int step, boolean complete, Optional<Condition> opaque) {
        /** Its value in a situation; empty when the fact is absent. */
        Optional<Object> value(int situation) {
            return values.get(situation / step % values.size());
        }
    }

    private static final List<Optional<Object>> EITHER = List.of(Optional.of(true), Optional.of(false));

    private final List<Axis> axes;
    private final int count;
    /** What was asked for already, by the text of the condition. */
    private final Map<String, BitSet> where = new HashMap<>();

    private Situations(List<Axis> axes, int count) {
        this.axes = axes;
        this.count = count;
    }

    /** Knows the types of facts; empty for what nobody knows. */
    interface Types {
        Optional<FactType> of(String fact);
    }

    /** Empty when there are too many to look at. */
    static Optional<Situations> of(Collection<Condition> conditions, Types types) {
        Map<String, List<Condition>> byFact = new LinkedHashMap<>();
        Set<Condition> opaque = new LinkedHashSet<>();
        Set<String> texts = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            if (isOpaque(condition, types)) {
                if (texts.add(text(condition))) {
                    opaque.add(condition);
                }
            } else {
                byFact.computeIfAbsent(condition.fact(), fact -> new ArrayList<>())
                        .add(condition);
            }
        }
        List<Axis> axes = new ArrayList<>();
        long count = 1;
        for (Map.Entry<String, List<Condition>> entry : byFact.entrySet()) {
            Axis axis = axis(entry.getKey(), entry.getValue(), types, (int) count);
            axes.add(axis);
            count = Math.min(count * axis.values().size(), MOST + 1L);
        }
        for (Condition one : opaque) {
            axes.add(new Axis("", EITHER, (int) count, false, Optional.of(one)));
            count = Math.min(count * EITHER.size(), MOST + 1L);
        }
        return count > MOST ? Optional.empty() : Optional.of(new Situations(axes, (int) count));
    }

    /** Those in which all the conditions hold. */
    BitSet where(List<Condition> conditions) {
        BitSet all = new BitSet(count);
        all.set(0, count);
        conditions.forEach(condition -> all.and(where.computeIfAbsent(text(condition), text -> where(condition))));
        return all;
    }

    /** Those in which every fact is there with a value that is known to be possible. */
    BitSet known() {
        BitSet all = new BitSet(count);
        for (int i = 0; i < count; i++) {
            int situation = i;
            if (axes.stream()
                    .allMatch(axis -> axis.complete() && axis.value(situation).isPresent())) {
                all.set(i);
            }
        }
        return all;
    }

    /** The facts of one situation. */
    Map<String, Object> facts(int situation) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Axis axis : axes) {
            if (axis.opaque().isEmpty()) {
                axis.value(situation).ifPresent(value -> facts.put(axis.fact(), value));
            }
        }
        return facts;
    }

    /** Whether none of the conditions had to be taken as something that may hold or not. */
    static boolean isExact(List<Condition> conditions, Types types) {
        return conditions.stream().noneMatch(condition -> isOpaque(condition, types));
    }

    /** A fact that is only asked whether it is there may have any value. */
    private static Axis axis(String fact, List<Condition> conditions, Types types, int step) {
        FactValues values = FactValues.of(conditions, types.of(fact));
        List<Optional<Object>> all = new ArrayList<>();
        values.values().forEach(value -> all.add(Optional.of(value)));
        all.add(Optional.empty());
        boolean anyValue =
                conditions.stream().noneMatch(condition -> condition.op().takesOperand());
        return new Axis(fact, all, step, anyValue || values.complete(), Optional.empty());
    }

    private static boolean isOpaque(Condition condition, Types types) {
        boolean several = types.of(condition.fact())
                .filter(type -> type.kind() == Kind.LIST)
                .isPresent();
        return condition.op().takesOperand() && (several || !(condition.operand() instanceof Operand.Written));
    }

    /** Two conditions that are written alike are the same thing. */
    private static String text(Condition condition) {
        return condition.fact() + " " + condition.op().symbol() + " " + condition.operand();
    }

    /** A condition says something of one axis only. */
    private BitSet where(Condition condition) {
        for (Axis axis : axes) {
            if (axis.opaque()
                    .filter(opaque -> text(opaque).equals(text(condition)))
                    .isPresent()) {
                return where(axis, value -> Optional.of((Object) true).equals(value));
            }
        }
        for (Axis axis : axes) {
            if (axis.opaque().isEmpty() && axis.fact().equals(condition.fact())) {
                return where(axis, value -> holds(condition, value));
            }
        }
        BitSet all = new BitSet(count);
        all.set(0, count, holds(condition, Optional.empty()));
        return all;
    }

    private BitSet where(Axis axis, Predicate<Optional<Object>> holds) {
        List<Boolean> byValue = axis.values().stream().map(holds::test).toList();
        BitSet all = new BitSet(count);
        for (int i = 0; i < count; i++) {
            all.set(i, byValue.get(i / axis.step() % byValue.size()));
        }
        return all;
    }

    private static boolean holds(Condition condition, Optional<Object> value) {
        Facts facts = value.map(it -> Facts.of(Map.of(condition.fact(), it))).orElse(Facts.none());
        return condition.test(facts) == Verdict.HOLDS;
    }
}
