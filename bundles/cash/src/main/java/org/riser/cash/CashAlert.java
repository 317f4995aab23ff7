package org.riser.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.riser.api.Text;

/**
 * Cash was held too long, as those in charge are told. Immutable.
 *
 * @param held CNY at that moment
 * @param row of the cash table that says so
 */
public record CashAlert(
        UUID id,
        String custodian,
        String custodianName,
        BigDecimal held,
        String row,
        String clause,
        Text message,
        Instant at) {}
