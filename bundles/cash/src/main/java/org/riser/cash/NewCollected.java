package org.riser.cash;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in. Either the receipt or the reference is wanted. Immutable.
 *
 * @param amount above 0, two decimals at most, CNY
 * @param receivedOn today or before
 * @param receipt of the counter
 * @param reference of the bank or the like, up to 60 characters
 */
public record NewCollected(
        BigDecimal amount,
        LocalDate receivedOn,
        @Nullable UUID receipt,
        @Nullable String reference) {}
