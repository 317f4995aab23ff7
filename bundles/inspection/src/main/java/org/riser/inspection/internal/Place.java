package org.riser.inspection.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.riser.api.Cursor;

/** Where a round stands in the list of all. */
record Place(Instant startedAt, UUID id) {
    static Place of(RoundRow row) {
        return new Place(row.startedAt, row.id);
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
        return Cursor.of(startedAt.toString(), id.toString());
    }
}
