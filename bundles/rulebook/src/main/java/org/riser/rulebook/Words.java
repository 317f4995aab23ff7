package org.riser.rulebook;

import java.time.ZoneId;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.Text;

/**
 * Says what rule tables call by an id (facts, their values, events) in the reader's words. Implemented by whoever knows
 * the descriptors; called on the caller's thread. A name nothing is known of is answered as it is written.
 */
@ConsumerType
public interface Words {
    /** @param name of a fact, for instance {@code field.pressure} */
    Text fact(String name);

    /**
     * A fact's value.
     *
     * @param fact its name
     * @param value as {@link org.riser.api.facts.Facts} holds it
     */
    Text value(String fact, Object value);

    /**
     * The same, with every moment as the clock on the wall says it.
     *
     * @param zone in which the reader lives
     */
    default Text value(String fact, Object value, ZoneId zone) {
        return value(fact, Values.local(value, zone));
    }

    /** @param name of an event, for instance {@code accepted} */
    Text event(String name);

    /** @param id of a role, for instance {@code dispatcher} */
    default Text role(String id) {
        return CoreWords.ALL.role(id);
    }

    /** The words for what the platform itself defines. */
    static Words core() {
        return CoreWords.ALL;
    }
}
