package org.riser.conduct;

import java.util.List;
import org.riser.api.Text;

/**
 * One kind of event that a penalty table judges, and what its rows want to know of it: enough to ask somebody who found one.
 * Immutable.
 *
 * @param event as the table calls it
 * @param rows names of the rows that judge it, in the order of the table
 * @param facts what they look at, in the order in which they do, by the part of their names behind {@code penalty.}; what a
 *     finding cannot give is left out
 */
public record ConductEvent(String event, List<Text> rows, List<Fact> facts) {
    public ConductEvent {
        rows = List.copyOf(rows);
        facts = List.copyOf(facts);
    }

    /** What values a fact takes. */
    public enum Kind {
        YES_NO,
        NUMBER,
        /** One of the choices, or something that no row asks for. */
        CHOICE,
        TEXT
    }

    /**
     * One fact.
     *
     * @param name for people
     * @param choices of a {@link Kind#CHOICE}; else empty
     */
    public record Fact(String id, Text name, Kind kind, List<Choice> choices) {
        public Fact {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A value that a row asks for.
     *
     * @param row name of the first row that does
     */
    public record Choice(String value, Text row) {}
}
