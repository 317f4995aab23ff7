package org.riser.rulebook.internal.row;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.internal.cell.Condition;

/**
 * What every row has.
 *
 * @param ref its name
 * @param name for people
 * @param key what its table is looked up by; {@code *} for any
 * @param when its conditions
 * @param validity when it is in force
 * @param cells as written, by column, without empty ones
 */
public record RowHead(
        RowRef ref, Text name, String key, List<Condition> when, Validity validity, Map<String, String> cells) {
    /**
     * When a row is in force.
     *
     * @param from first instant, or null for since ever
     * @param to first instant no longer, or null for without end
     */
    public record Validity(@Nullable Instant from, @Nullable Instant to) {
        public boolean at(Instant instant) {
            return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
        }
    }
}
