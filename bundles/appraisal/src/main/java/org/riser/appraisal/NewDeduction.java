package org.riser.appraisal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be taken from an item. Immutable.
 *
 * @param item id of the standard's item (PRO-KPI-11)
 * @param points above zero and no more than the item has left, scale at most 2; null with a penalty, which says it itself
 * @param reason up to 500 characters; may be null with a penalty
 * @param penalty what counts in conduct and leads to it; null for what the assessor saw
 */
public record NewDeduction(
        String item,
        @Nullable BigDecimal points,
        @Nullable String reason,
        @Nullable UUID penalty) {}
