package org.riser.rulebook;

import java.util.List;

/**
 * Which events of a case start or stop a clock. Immutable.
 *
 * @param join whether every event is needed or any one is enough
 * @param events event names, at least one, in the order of the table's cell
 */
public record EventPattern(Join join, List<String> events) {
    /** How several events combine. */
    public enum Join {
        /** The moment of the last of them to happen; written {@code a+b}. */
        LATER_OF_ALL,
        /** The moment of the first of them to happen; written {@code a|b}. A single event is written so too. */
        FIRST_OF_ANY
    }

    /** @throws IllegalArgumentException if no event is named */
    public EventPattern {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a clock needs at least one event");
        }
    }

    /** The pattern as its table cell reads. */
    @Override
    public String toString() {
        return String.join(join == Join.LATER_OF_ALL ? "+" : "|", events);
    }
}
