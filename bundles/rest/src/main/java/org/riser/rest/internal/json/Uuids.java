package org.riser.rest.internal.json;

import java.util.UUID;

/** Reads UUIDs in their one full form; {@link UUID#fromString} takes shorter ones too. */
public final class Uuids {
    private Uuids() {}

    /** @throws IllegalArgumentException if the text has another form */
    public static UUID parse(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("not a UUID: " + text);
        }
        return id;
    }
}
