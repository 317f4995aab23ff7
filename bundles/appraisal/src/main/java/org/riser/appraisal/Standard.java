package org.riser.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody is appraised by in a year, or those of one level. Immutable.
 *
 * @param level whom it is for; null for everybody whose level has none of its own
 * @param items in the order of the form
 * @param setBy principal of who set it
 * @param used whether somebody is appraised by it already; then it is not changed any more
 */
public record Standard(
        UUID id,
        int year,
        @Nullable Level level,
        List<StandardItem> items,
        String setBy,
        String setterName,
        Instant setAt,
        boolean used,
        long version) {
    public Standard {
        items = List.copyOf(items);
    }
}
