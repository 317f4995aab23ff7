package org.riser.rulebook;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells which facts exist for a kind of case. Implemented by whoever knows the descriptors; called while a pack is
 * checked, on the caller's thread.
 */
@ConsumerType
@FunctionalInterface
public interface FactTypes {
    /**
     * The type of a fact.
     *
     * @param caseKind the row's {@code kind} cell ({@code water.repair}, {@code contact}); empty for tables without one
     * @param fact the fact's name
     * @return empty when nothing is known of it: the row is then checked for its form only
     */
    Optional<FactType> find(String caseKind, String fact);

    /**
     * Whether such a fact can never exist: the kind is known and has no such field. A condition on it is refused.
     *
     * @param caseKind as in {@link #find}
     * @param fact the fact's name
     */
    default boolean rulesOut(String caseKind, String fact) {
        return false;
    }

    /**
     * How facts and events of the kind are called before people.
     *
     * @param caseKind as in {@link #find}
     */
    default Words words(String caseKind) {
        return Words.core();
    }

    /** Knows nothing, so that every fact passes. */
    static FactTypes unknown() {
        return (caseKind, fact) -> Optional.empty();
    }
}
