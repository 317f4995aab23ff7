package org.riser.followup.internal;

import java.util.List;
import org.riser.api.Cursor;

/** Where a plan stands in the list of all. */
record PlanPlace(int year, String module) {
    static PlanPlace of(PlanRow row) {
        return new PlanPlace(row.year, row.module);
    }

    /** @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out */
    static PlanPlace of(String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return new PlanPlace(Integer.parseInt(parts.get(0)), parts.get(1));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    String cursor() {
        return Cursor.of(String.valueOf(year), module);
    }
}
