package org.riser.publication;

import java.time.LocalDate;

/**
 * How much a row is used. Immutable.
 *
 * @param row its {@code rowId}
 * @param times how often it decided within the last {@link RuleUses#DAYS} days
 * @param lastOn the day (UTC) on which it last did
 */
public record RowUse(String row, long times, LocalDate lastOn) {}
