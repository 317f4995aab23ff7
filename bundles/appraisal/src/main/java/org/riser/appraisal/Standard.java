package org.riser.appraisal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What everybody is appraised by in a year. Immutable.
 *
 * @param items in the order of the form
 * @param setBy principal of who set it
 * @param used whether somebody is appraised by it already; then it is not changed any more
 */
public record Standard(
        UUID id,
        int year,
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
