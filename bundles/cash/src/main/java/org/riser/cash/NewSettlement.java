package org.riser.cash;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a customer has paid for and what they consumed when an account is settled. Immutable.
 *
 * @param caseId the work that found it
 * @param item of the tariff; its price is the tariff's
 * @param paid quantity paid for, in the unit of the tariff, not negative, three decimals at most
 * @param consumed quantity consumed, likewise
 * @param reason up to 500 characters
 */
public record NewSettlement(UUID caseId, String item, BigDecimal paid, BigDecimal consumed, String reason) {}
