package org.riser.appraisal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a restatement or a ruling changes: either what a line takes or gives, or a penalty of conduct that is to be taken into
 * a sheet afterwards. Immutable.
 *
 * @param line which is to have other points; null for a penalty
 * @param points what it is to be, zero takes it back; null with a penalty
 * @param appraisal sheet into which a penalty is taken; null with a line
 * @param item of the sheet from which it takes; null with a line
 * @param penalty of conduct; null with a line
 */
public record LineChange(
        @Nullable UUID line,
        @Nullable BigDecimal points,
        @Nullable UUID appraisal,
        @Nullable String item,
        @Nullable UUID penalty) {}
