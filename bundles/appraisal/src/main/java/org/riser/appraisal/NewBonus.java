package org.riser.appraisal;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be added for an award (PRO-KPI-24). Immutable.
 *
 * @param points whole, and as the rows {@code bonus} and {@code bonus-sum} allow
 * @param award number or title of the award; without it nothing is added
 * @param reason up to 500 characters
 */
public record NewBonus(BigDecimal points, @Nullable String award, String reason) {}
