package org.riser.appraisal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.appraisal.Appraisal.OpenPenalty;

/**
 * Where somebody stands in a month, day by day, whether it is over or not. Immutable.
 *
 * @param sheet of the month; null before it is opened
 * @param open what counts in conduct and stands in no sheet yet
 * @param soFar points of the sheet, or of the whole standard before it is opened, less what of {@code open} takes a number of
 *     points, scale 2; null while the year has no standard
 */
public record AppraisalStanding(
        String employee,
        String employeeName,
        YearMonth month,
        @Nullable Appraisal sheet,
        List<OpenPenalty> open,
        @Nullable BigDecimal soFar) {
    public AppraisalStanding {
        open = List.copyOf(open);
    }
}
