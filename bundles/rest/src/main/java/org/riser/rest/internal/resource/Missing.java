package org.riser.rest.internal.resource;

import org.riser.api.error.NotFound;
import org.riser.rest.internal.text.Messages;

/** What to throw when something asked for by its id is not there, or may not be known to be. */
final class Missing {
    private Missing() {}

    static NotFound thing() {
        return new NotFound("thing.unknown", Messages.text("thing.unknown"));
    }
}
