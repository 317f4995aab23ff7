package org.riser.cash;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whether the receipts and the refunds of a till are all there. Immutable.
 *
 * @param last the last serial that was given out
 * @param receipts how many there are
 * @param voided how many of them are not valid
 * @param missing serials without a receipt, the first hundred; none unless rows were lost
 * @param total CNY of all valid receipts
 * @param refunds how many refunds were paid at it; their documents have serials of their own
 * @param missingRefunds serials without a document, the first hundred
 * @param refunded CNY paid back
 */
public record SerialCheck(
        long last,
        long receipts,
        long voided,
        List<Long> missing,
        BigDecimal total,
        long refunds,
        List<Long> missingRefunds,
        BigDecimal refunded) {
    public SerialCheck {
        missing = List.copyOf(missing);
        missingRefunds = List.copyOf(missingRefunds);
    }

    /** Whether every number from 1 to the last is there once, of receipts and of refunds. */
    public boolean unbroken() {
        return missing.isEmpty() && receipts == last && missingRefunds.isEmpty();
    }
}
