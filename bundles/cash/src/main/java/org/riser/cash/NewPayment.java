package org.riser.cash;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment at a till. Immutable.
 *
 * @param lines what is paid for, 1 to 20
 * @param received CNY with two decimals at most: the cash on the table, or what the card was charged
 * @param change CNY given back; null for what is too much
 * @param slipSigned whether the customer signed the card's slip; no matter for cash
 * @param steps ids of the {@link PaymentStep steps} in the order in which they were taken
 * @param caseId the work it pays for; null for none
 */
public record NewPayment(
        List<Line> lines,
        Tender tender,
        BigDecimal received,
        @Nullable BigDecimal change,
        boolean slipSigned,
        List<String> steps,
        @Nullable UUID caseId) {
    public NewPayment {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /**
     * One item.
     *
     * @param item of the tariff; its price is the tariff's
     * @param quantity in the unit of the tariff, above 0, three decimals at most
     * @param facts what the rows whose event is the item look at, by their names behind {@code cash.}: why a card is
     *     replaced; a row that charges then sets the price. Ten at most; none where the tariff alone holds
     */
    public record Line(String item, BigDecimal quantity, Map<String, Object> facts) {
        public Line {
            facts = Map.copyOf(facts);
        }

        /** At the tariff's price. */
        public Line(String item, BigDecimal quantity) {
            this(item, quantity, Map.of());
        }
    }
}
