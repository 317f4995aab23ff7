package org.riser.rulebook.internal.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.facts.Facts;
import org.riser.rulebook.internal.cell.Verdict;

/**
 * All that compiled expert rules can see and do: facts, comparisons in three-valued logic (convention C14), and
 * conclusions. Facts and constants are called by their places. Nothing here changes anything outside, grows without
 * bound, or hands out an object that can. Used by one thread, once.
 */
public final class Asked {
    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal LARGEST = new BigDecimal("1e18");
    private static final int NONE = -1;

    private final Facts facts;
    private final List<Object> constants;
    private final Set<Integer> rules;
    private final List<Decided> decided;
    private final Budget budget;
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final List<Integer> lacking = new ArrayList<>();
    private int current = NONE;

    /**
     * What a rule concluded.
     *
     * @param rule its place
     * @param amount what it computed, or null when it computes none
     */
    public record Conclusion(int rule, @Nullable BigDecimal amount) {}

    /**
     * @param facts all there is to know
     * @param constants what the rules name
     * @param rules places of those that may speak
     * @param decided what the table has decided
     */
    public Asked(Facts facts, List<Object> constants, Set<Integer> rules, List<Decided> decided) {
        this(facts, constants, rules, decided, new Budget());
    }

    Asked(Facts facts, List<Object> constants, Set<Integer> rules, List<Decided> decided, Budget budget) {
        this.facts = facts;
        this.constants = constants;
        this.rules = rules;
        this.decided = decided;
        this.budget = budget;
    }

    List<Decided> decided() {
        return decided;
    }

    List<Conclusion> conclusions() {
        return conclusions;
    }

    List<Integer> lacking() {
        return lacking;
    }

    /** The rule that was at work last; the first of those that may speak when none was. */
    int current() {
        return current == NONE ? rules.stream().min(Integer::compare).orElse(0) : current;
    }

    public boolean asks(int rule) {
        return rules.contains(rule);
    }

    /** Every look at a rule begins here, so that what costs too much has a name. */
    public Asked rule(int rule) {
        current = rule;
        budget.step();
        return this;
    }

    public boolean holds(Verdict verdict) {
        return verdict == Verdict.HOLDS;
    }

    /**
     * Whether the rule at work applies. Where that cannot be known it is noted here and now: a second rule for it would
     * double what is compiled.
     */
    public boolean applies(Verdict verdict) {
        if (verdict == Verdict.UNKNOWN) {
            lacking.add(current);
        }
        return verdict == Verdict.HOLDS;
    }

    public void conclude(int rule) {
        rule(rule);
        budget.conclusion();
        conclusions.add(new Conclusion(rule, null));
    }

    /** @param amount null when it cannot be computed */
    public void conclude(int rule, @Nullable BigDecimal amount) {
        rule(rule);
        budget.conclusion();
        if (amount == null) {
            lacking.add(rule);
        } else {
            conclusions.add(new Conclusion(rule, amount));
        }
    }

    public @Nullable BigDecimal number(int fact) {
        return fact(fact, BigDecimal.class);
    }

    public @Nullable String word(int fact) {
        return fact(fact, String.class);
    }

    /** A date as the number of its day, so that rules need no class of dates. */
    public @Nullable BigDecimal day(int fact) {
        LocalDate date = fact(fact, LocalDate.class);
        return date == null ? null : BigDecimal.valueOf(date.toEpochDay());
    }

    public Verdict yes(int fact) {
        Boolean yes = fact(fact, Boolean.class);
        return yes == null ? Verdict.UNKNOWN : Verdict.of(yes);
    }

    public Verdict present(int fact) {
        return Verdict.of(
                facts.get(phrase(fact)).filter(value -> !"".equals(value)).isPresent());
    }

    /** Whether one of several choices was made. */
    public Verdict has(int fact, int choice) {
        Object value = facts.get(phrase(fact)).orElse(null);
        return value instanceof List<?> list ? Verdict.of(list.contains(phrase(choice))) : Verdict.UNKNOWN;
    }

    /** Calendar days from one date to another. */
    public @Nullable BigDecimal days(int from, int to) {
        return minus(day(to), day(from));
    }

    /** How many outcomes of an effect the table has. */
    public BigDecimal count(int effect) {
        return BigDecimal.valueOf(decided.stream()
                .filter(one -> one.effect().equals(phrase(effect)))
                .count());
    }

    /** Sum of the amounts of an effect. */
    public BigDecimal total(int effect) {
        BigDecimal total = BigDecimal.ZERO;
        for (Decided one : decided) {
            BigDecimal amount = one.amount();
            if (amount != null && one.effect().equals(phrase(effect))) {
                total = total.add(amount, PRECISION);
            }
        }
        return total;
    }

    public BigDecimal figure(int place) {
        return (BigDecimal) constants.get(place);
    }

    public String phrase(int place) {
        return (String) constants.get(place);
    }

    public @Nullable BigDecimal plus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : bounded(a.add(b, PRECISION));
    }

    public @Nullable BigDecimal minus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : bounded(a.subtract(b, PRECISION));
    }

    public @Nullable BigDecimal times(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : bounded(a.multiply(b, PRECISION));
    }

    /** Null also when it is a zero to divide by. */
    public @Nullable BigDecimal over(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null || b.signum() == 0 ? null : bounded(a.divide(b, PRECISION));
    }

    public @Nullable BigDecimal negative(@Nullable BigDecimal a) {
        return a == null ? null : a.negate();
    }

    public Verdict less(@Nullable Object a, @Nullable Object b) {
        Integer order = order(a, b);
        return order == null ? Verdict.UNKNOWN : Verdict.of(order < 0);
    }

    public Verdict atMost(@Nullable Object a, @Nullable Object b) {
        return opposite(more(a, b));
    }

    public Verdict more(@Nullable Object a, @Nullable Object b) {
        return less(b, a);
    }

    public Verdict atLeast(@Nullable Object a, @Nullable Object b) {
        return opposite(less(a, b));
    }

    public Verdict same(@Nullable Object a, @Nullable Object b) {
        Integer order = order(a, b);
        return order == null ? Verdict.UNKNOWN : Verdict.of(order == 0);
    }

    public Verdict differs(@Nullable Object a, @Nullable Object b) {
        return opposite(same(a, b));
    }

    public Verdict certain() {
        return Verdict.HOLDS;
    }

    public Verdict known(@Nullable Object value) {
        return value == null ? Verdict.UNKNOWN : Verdict.HOLDS;
    }

    public Verdict settled(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? Verdict.UNKNOWN : Verdict.HOLDS;
    }

    public Verdict both(Verdict a, Verdict b) {
        return a.and(b);
    }

    public Verdict either(Verdict a, Verdict b) {
        return opposite(opposite(a).and(opposite(b)));
    }

    public Verdict opposite(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? verdict : Verdict.of(verdict == Verdict.FAILS);
    }

    private <T> @Nullable T fact(int place, Class<T> type) {
        return facts.get(phrase(place)).filter(type::isInstance).map(type::cast).orElse(null);
    }

    private static @Nullable BigDecimal bounded(BigDecimal value) {
        return value.abs().compareTo(LARGEST) > 0 ? null : value;
    }

    private static @Nullable Integer order(@Nullable Object a, @Nullable Object b) {
        if (a instanceof BigDecimal number && b instanceof BigDecimal other) {
            return number.compareTo(other);
        }
        if (a instanceof String text && b instanceof String other) {
            return text.compareTo(other);
        }
        return null;
    }
}
