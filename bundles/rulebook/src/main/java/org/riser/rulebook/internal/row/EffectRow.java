package org.riser.rulebook.internal.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Column.Choice;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.internal.cell.Amount;

/** A row of the other tables: an effect, often with an amount. Immutable. */
public final class EffectRow extends Row {
    private final Choice effect;
    private final @Nullable Quantity quantity;

    /**
     * How an amount is computed.
     *
     * @param amount the sum
     * @param unit its unit
     * @param min not below, or null
     * @param max not above, or null
     * @param scale digits behind the point
     * @param rounding how the one rounding at the end is done (convention C8)
     */
    public record Quantity(
            Amount amount,
            String unit,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            int scale,
            RoundingMode rounding) {
        Optional<BigDecimal> value(Facts facts) {
            return amount.value(facts).map(this::bounded).map(value -> value.setScale(scale, rounding));
        }

        private BigDecimal bounded(BigDecimal value) {
            BigDecimal low = min == null ? value : value.max(min);
            return max == null ? low : low.min(max);
        }
    }

    public EffectRow(RowHead head, Choice effect, @Nullable Quantity quantity) {
        super(head);
        this.effect = effect;
        this.quantity = quantity;
    }

    @Override
    public Set<String> facts() {
        Set<String> names = new LinkedHashSet<>(super.facts());
        if (quantity != null) {
            names.addAll(quantity.amount().facts());
        }
        return names;
    }

    /** Whether the amount can be computed, or none is needed. */
    public boolean computable(Facts facts) {
        return quantity == null || quantity.value(facts).isPresent();
    }

    public Outcome outcome(Facts facts) {
        BigDecimal value = quantity == null ? null : quantity.value(facts).orElseThrow();
        return new Outcome(ref(), effect.id(), value, quantity == null ? "" : quantity.unit(), cells());
    }

    /** What a sentence says of an outcome of this row. */
    public Text say(Outcome outcome) {
        String number = outcome.value().map(BigDecimal::toPlainString).orElse("");
        if (number.isEmpty()) {
            return effect.name();
        }
        Text unit = UnitWords.of(outcome.unit());
        return new Text(
                effect.name().zh() + " " + number + " " + unit.zh(),
                effect.name().en() + " " + number + " " + unit.en());
    }
}
