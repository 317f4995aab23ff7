package org.riser.followup.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.riser.api.Cursor;

/** Where an answer that counts stands in the list of all. */
record CountedPlace(LocalDate day, UUID id) {
    /** @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out */
    static CountedPlace of(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return new CountedPlace(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    String cursor() {
        return Cursor.of(day.toString(), id.toString());
    }
}
