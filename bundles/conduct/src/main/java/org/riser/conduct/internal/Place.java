package org.riser.conduct.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.riser.api.Cursor;

/** Where a finding stands in the list of all. */
record Place(Instant foundAt, UUID id) {
    static Place of(FindingRow row) {
        return new Place(row.foundAt, row.id);
    }

    /** @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out */
    static Place of(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    String cursor() {
        return Cursor.of(foundAt.toString(), id.toString());
    }
}
