package org.riser.followup;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a sample.
 *
 * @param module whose finished work is drawn from
 * @param day for which day's calls; today or earlier
 * @param month the month that is topped up at its close (FUP-10); null for the sample of a day
 */
public record NewSample(
        String module, LocalDate day, @Nullable YearMonth month) {
    public static NewSample of(String module, LocalDate day) {
        return new NewSample(module, day, null);
    }
}
