package org.riser.rulebook.internal.expert;

import java.util.Set;

/**
 * A checked expression. Immutable.
 *
 * @param type what it answers
 * @param code the same as calls of our own vocabulary; facts and constants are numbers in it
 * @param known calls that must give a value for it to have one
 */
record Term(ValueType type, String code, Set<String> known) {
    /** Kinds of value. */
    enum ValueType {
        NUMBER,
        TEXT,
        DATE,
        /** Holds, fails, or cannot be known (convention C14). */
        VERDICT
    }

    Term {
        known = Set.copyOf(known);
    }
}
