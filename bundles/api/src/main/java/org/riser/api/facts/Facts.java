package org.riser.api.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An immutable set of named values. A name is dotted: {@code case.kind}, {@code case.action}, {@code field.pressure},
 * {@code account.class}, {@code device.nextTest}, {@code checklist.visit.leak}. A value is a {@link String} (texts,
 * choices, ids), {@link BigDecimal} (numbers and money, in the unit the field's descriptor names), {@link Boolean},
 * {@link LocalDate}, {@link Instant} or a {@link List} of these. A name without a value is absent, never null: a rule
 * that needs it gives no verdict (convention C14).
 */
public final class Facts {
    private static final Facts NONE = new Facts(new TreeMap<>());

    private final Map<String, Object> values;

    private Facts(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static Facts none() {
        return NONE;
    }

    /** @throws IllegalArgumentException if a value is of another type than the class comment lists */
    public static Facts of(Map<String, ?> values) {
        TreeMap<String, Object> copy = new TreeMap<>();
        values.forEach((name, value) -> copy.put(name, checked(name, value)));
        return new Facts(copy);
    }

    /** These facts with one more, or with another value for a name they hold already. */
    public Facts with(String name, Object value) {
        TreeMap<String, Object> copy = new TreeMap<>(values);
        copy.put(name, checked(name, value));
        return new Facts(copy);
    }

    public Facts with(Facts others) {
        TreeMap<String, Object> copy = new TreeMap<>(values);
        copy.putAll(others.values);
        return new Facts(copy);
    }

    public Optional<Object> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The value as text, for index look-ups; numbers without trailing zeros. */
    public Optional<String> text(String name) {
        return get(name)
                .map(value -> value instanceof BigDecimal number
                        ? number.stripTrailingZeros().toPlainString()
                        : value.toString());
    }

    /** All values by name, sorted, unmodifiable. */
    public Map<String, Object> asMap() {
        return values;
    }

    private static Object checked(String name, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> checked(name, item)).toList();
        }
        if (value instanceof String
                || value instanceof BigDecimal
                || value instanceof Boolean
                || value instanceof LocalDate
                || value instanceof Instant) {
            return value;
        }
        throw new IllegalArgumentException(
                "fact " + name + " has a value of type " + value.getClass().getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Facts facts && values.equals(facts.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
