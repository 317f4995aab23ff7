package org.riser.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a list by moment and id goes on: at its last entry that was given out. Immutable.
 *
 * @param at the moment by which the list is ordered
 * @param id of the entry, which tells those of one moment apart
 */
public record TimedPlace(Instant at, UUID id) {
    /**
     * The place that {@link #cursor} wrote down.
     *
     * @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out
     */
    public static TimedPlace of(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return new TimedPlace(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    /** For the request of the next page. */
    public String cursor() {
        return Cursor.of(at.toString(), id.toString());
    }
}
