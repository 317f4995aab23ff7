package org.riser.cash;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Cash that could not be handed over and lies in a safe. It stays in custody, and its clock goes on. Immutable.
 *
 * @param amount CNY held at that moment
 * @param safe which one
 * @param reason why it could not be handed over
 */
public record SafeDeposit(UUID id, String custodian, BigDecimal amount, String safe, String reason, Instant placedAt) {}
