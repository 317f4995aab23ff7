package org.riser.cash.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.riser.api.Cursor;

/** Where an alert stands in the list of all. */
record Place(Instant at, UUID id) {
    /** @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out */
    static Place of(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    /** The serial in a cursor of receipts. */
    static long serial(String cursor) {
        try {
            return Long.parseLong(Cursor.parts(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    String cursor() {
        return Cursor.of(at.toString(), id.toString());
    }
}
