package org.riser.rulebook.internal.row;

import java.time.Instant;
import java.time.ZoneId;
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
 * @param zone in which its days and hours are meant
 */
public record RowHead(
        RowRef ref,
        Text name,
        String key,
        List<Condition> when,
        Validity validity,
        Map<String, String> cells,
        ZoneId zone) {
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

        /** There is no instant in it. */
        public boolean isNever() {
            return from != null && to != null && !from.isBefore(to);
        }

        /** Some instant is in both. */
        public boolean meets(Validity other) {
            return (to == null || other.from == null || other.from.isBefore(to))
                    && (other.to == null || from == null || from.isBefore(other.to));
        }

        /** Every instant of the other is in this one. */
        public boolean holdsThrough(Validity other) {
            return (from == null || (other.from != null && !other.from.isBefore(from)))
                    && (to == null || (other.to != null && !other.to.isAfter(to)));
        }
    }
}
