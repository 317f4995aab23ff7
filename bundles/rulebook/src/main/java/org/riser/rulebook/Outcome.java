package org.riser.rulebook;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one row of any table leads to, as a dry run shows it. Immutable.
 *
 * @param row the row
 * @param effect what it does: {@code start-clock}, {@code open}, {@code refuse}, {@code fine}, {@code block} …
 * @param amount the amount the row computes, rounded as its table says (convention C8), or null when it computes none
 * @param unit unit of the amount ({@code CNY}, {@code point}, {@code order}); empty without an amount
 * @param cells the row's result columns as written, by column id
 */
public record Outcome(RowRef row, String effect, @Nullable BigDecimal amount, String unit, Map<String, String> cells) {
    public Outcome {
        cells = Map.copyOf(cells);
    }

    public Optional<BigDecimal> value() {
        return Optional.ofNullable(amount);
    }
}
