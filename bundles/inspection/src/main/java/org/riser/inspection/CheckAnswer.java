package org.riser.inspection;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one item. Immutable.
 *
 * @param item its id
 * @param result null for a number, which the table judges
 * @param number the worst that was measured; null unless the item is a number
 * @param employees principals of those at fault; none when nobody is known
 * @param note up to 500 characters
 * @param files ids of photos or recordings, up to 9
 */
public record CheckAnswer(
        String item,
        @Nullable Result result,
        @Nullable BigDecimal number,
        List<String> employees,
        @Nullable String note,
        List<UUID> files) {
    /** What somebody saw. */
    public enum Result {
        PASS,
        FAIL,
        NOT_APPLICABLE
    }

    public CheckAnswer {
        employees = List.copyOf(employees);
        files = List.copyOf(files);
    }
}
