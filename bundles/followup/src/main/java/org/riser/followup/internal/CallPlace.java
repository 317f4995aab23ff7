package org.riser.followup.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.riser.api.Cursor;

/** Where a call stands in a list. */
record CallPlace(Instant dueAt, int place, UUID id) {
    static CallPlace of(CallRow row) {
        return new CallPlace(row.dueAt, row.place, row.id);
    }

    /** @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out */
    static CallPlace of(String cursor) {
        List<String> parts = Cursor.parts(cursor, 3);
        try {
            return new CallPlace(
                    Instant.parse(parts.get(0)), Integer.parseInt(parts.get(1)), UUID.fromString(parts.get(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    String cursor() {
        return Cursor.of(dueAt.toString(), String.valueOf(place), id.toString());
    }
}
