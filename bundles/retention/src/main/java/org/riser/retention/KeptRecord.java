package org.riser.retention;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.riser.api.Cursor;
import org.riser.api.Text;

/**
 * A record that has ended. Immutable.
 *
 * @param module whose rules keep it
 * @param title what people know it by, without anything personal: it outlives the record
 * @param createdOn day of the company's calendar
 * @param closedOn likewise
 */
public record KeptRecord(UUID id, String module, Text title, LocalDate createdOn, LocalDate closedOn) {
    /** Where a list by the day of closing goes on. Immutable. */
    public record Place(LocalDate closedOn, UUID id) {
        /** @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out */
        public static Place of(String cursor) {
            List<String> parts = Cursor.parts(cursor, 2);
            try {
                return new Place(LocalDate.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw Cursor.invalid();
            }
        }

        public String cursor() {
            return Cursor.of(closedOn.toString(), id.toString());
        }
    }

    public Place place() {
        return new Place(closedOn, id);
    }
}
