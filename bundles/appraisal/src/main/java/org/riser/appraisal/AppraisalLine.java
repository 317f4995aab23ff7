package org.riser.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * What was taken from or given to somebody in a sheet. Immutable.
 *
 * @param item id of the standard's item; null for a bonus
 * @param points not negative, scale 2
 * @param reason in words
 * @param penalty what counts in conduct and led to it; null for what the assessor saw
 * @param finding what that follows from; null without a penalty
 * @param because the decision of the penalty table as a sentence with clause, row and version; null without a penalty
 * @param countedNow what the penalty counts now, if that is no longer what stands here
 * @param award what a bonus is given for; null otherwise
 * @param withdrawn who took it back, and why
 */
public record AppraisalLine(
        UUID id,
        Kind kind,
        @Nullable String item,
        BigDecimal points,
        String reason,
        @Nullable UUID penalty,
        @Nullable UUID finding,
        @Nullable Text because,
        @Nullable BigDecimal countedNow,
        @Nullable String award,
        String by,
        String byName,
        Instant at,
        @Nullable AppraisalStep withdrawn) {
    /** What it does. */
    public enum Kind {
        /** Takes points from an item. */
        DEDUCTION,
        /** Gives back points of an item, up to what it is worth: praise that counts in conduct. */
        ADDITION,
        /** Takes all of an item (PRO-PEN-01). */
        WHOLE_ITEM,
        /** Adds to the total after the normal appraisal (PRO-KPI-24). */
        BONUS
    }
}
