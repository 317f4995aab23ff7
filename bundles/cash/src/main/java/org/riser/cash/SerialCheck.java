package org.riser.cash;

import java.math.BigDecimal;
import java.util.List;

/**
 * Whether the receipts of a till are all there. Immutable.
 *
 * @param last the last serial that was given out
 * @param receipts how many there are
 * @param voided how many of them are not valid
 * @param missing serials without a receipt, the first hundred; none unless rows were lost
 * @param total CNY of all valid receipts
 */
public record SerialCheck(long last, long receipts, long voided, List<Long> missing, BigDecimal total) {
    public SerialCheck {
        missing = List.copyOf(missing);
    }

    /** Whether every number from 1 to the last is there once. */
    public boolean unbroken() {
        return missing.isEmpty() && receipts == last;
    }
}
