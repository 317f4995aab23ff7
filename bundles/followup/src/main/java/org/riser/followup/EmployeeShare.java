package org.riser.followup;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How one employee fared in a draw, one line of the fairness report (FUP-30, FUP-31).
 *
 * @param business the process
 * @param month in which the jobs ended
 * @param employee principal; null for jobs of which nobody is known
 * @param name their name; null as well
 * @param jobs how many could have been drawn
 * @param drawn how many were
 * @param share drawn of jobs, in per cent, one decimal
 * @param monthDrawn drawn in the month up to and with this sample
 * @param deviation of {@code monthDrawn} from the mean of the process, one decimal; negative when below
 * @param exhausted whether all jobs were drawn, so that a larger share was not possible
 */
public record EmployeeShare(
        String business,
        YearMonth month,
        @Nullable String employee,
        @Nullable String name,
        int jobs,
        int drawn,
        BigDecimal share,
        int monthDrawn,
        BigDecimal deviation,
        boolean exhausted) {}
