package org.riser.console;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.modules.descriptor.Field;

/**
 * What a form needs to know of things that are stored elsewhere: the accounts, devices, people and teams that a field
 * may name, and the place where photos go. To be used with the session locked.
 */
@ProviderType
public interface References {

    /**
     * What the caller may choose for a field.
     *
     * @param field of a type whose value is the id of something stored ({@code STAFF}, {@code ACCOUNT} …)
     * @param text what was typed so far; may be empty
     */
    List<Choice> find(Field field, String text, int limit);

    /** The choice with this id, if the caller may see it. */
    Optional<Choice> named(Field field, String id);

    /**
     * Stores a photo or a signature.
     *
     * @return the attachment's id
     * @throws org.riser.api.error.InvalidInput if it is too large or no image
     */
    String store(String fileName, byte[] content);

    /** One thing that can be chosen. */
    record Choice(String id, String label) {}
}
