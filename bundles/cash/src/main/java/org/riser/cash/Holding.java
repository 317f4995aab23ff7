package org.riser.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * The cash in somebody's custody, from whatever till, and what the cash table says to it. Immutable.
 *
 * @param held CNY of scale 2, not negative
 * @param oldestAt when the oldest of it was taken; null when nothing is held
 * @param dueAt when that must have been handed over, exclusive; null when nothing is held or no row says so
 * @param blocks why no more cash may be taken; none while it may
 */
public record Holding(
        String custodian,
        String custodianName,
        BigDecimal held,
        @Nullable Instant oldestAt,
        @Nullable Instant dueAt,
        List<Block> blocks) {
    public Holding {
        blocks = List.copyOf(blocks);
    }

    /**
     * A row that stops further cash.
     *
     * @param message what it says and what to do
     * @param because the decision as a sentence, with row, version and facts
     */
    public record Block(String row, String clause, Text message, Text because) {}
}
