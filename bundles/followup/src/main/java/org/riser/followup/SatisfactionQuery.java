package org.riser.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Of what satisfaction is wanted.
 *
 * @param from first day of the calls
 * @param to last day of the calls, at most 400 days later
 * @param by what the lines are about
 * @param employee principal; null for everybody's work
 */
public record SatisfactionQuery(
        String module,
        LocalDate from,
        LocalDate to,
        By by,
        @Nullable String employee) {
    /** What a line is about. */
    public enum By {
        EMPLOYEE,
        /** Halls and teams; what a unit is told counts for every unit above it too. */
        UNIT,
        MONTH
    }

    /** Of everybody's work. */
    public static SatisfactionQuery of(String module, LocalDate from, LocalDate to, By by) {
        return new SatisfactionQuery(module, from, to, by, null);
    }
}
