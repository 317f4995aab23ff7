package org.riser.appraisal;

import java.math.BigDecimal;

/**
 * What somebody has in an item. Immutable.
 *
 * @param taken points that lines took and did not give back, at most what the item is worth
 * @param score what is left, from zero to what the item is worth
 */
public record ItemScore(StandardItem item, BigDecimal taken, BigDecimal score) {}
