package org.riser.rulebook;

import java.util.Set;

/**
 * What is known about a fact before any case exists; a pack is checked against it when it is loaded. Immutable.
 *
 * @param kind what values it takes
 * @param unit unit of a number ({@code kPa}, {@code CNY}); empty when it has none
 * @param choices the values a text may take; empty when any
 */
public record FactType(Kind kind, String unit, Set<String> choices) {
    /** Kinds of value, one for each Java type that {@link org.riser.api.facts.Facts} holds. */
    public enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        TIME,
        LIST
    }

    public FactType {
        choices = Set.copyOf(choices);
    }

    public static FactType of(Kind kind) {
        return new FactType(kind, "", Set.of());
    }

    public static FactType number(String unit) {
        return new FactType(Kind.NUMBER, unit, Set.of());
    }
}
