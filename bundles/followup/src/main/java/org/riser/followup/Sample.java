package org.riser.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * Finished jobs drawn for follow-up (FUP-12). Immutable.
 *
 * @param module whose work it is
 * @param day for which day's calls
 * @param month the month it tops up; null for the sample of a day
 * @param from first day of completion that was looked at
 * @param to last day of completion that was looked at
 * @param seed from which the lots are drawn, see {@link Samples#check}
 * @param population how many jobs could have been drawn
 * @param drawn how many were
 * @param struck how many of those a reviewer took out
 * @param left finished jobs that could not be drawn, by cause
 * @param groups what was drawn by which rule
 * @param version for optimistic locking
 */
public record Sample(
        UUID id,
        String module,
        LocalDate day,
        @Nullable YearMonth month,
        LocalDate from,
        LocalDate to,
        State state,
        String seed,
        int population,
        int drawn,
        int struck,
        Left left,
        List<Group> groups,
        Step drawnBy,
        @Nullable Step reviewedBy,
        @Nullable Step releasedBy,
        long version) {
    public Sample {
        groups = List.copyOf(groups);
    }

    /** How far it has come; customers are called only from a released one. */
    public enum State {
        DRAFT,
        REVIEWED,
        RELEASED
    }

    /** Who took a step, and when. */
    public record Step(String by, String name, Instant at) {}

    /**
     * Finished jobs that were no part of the population.
     *
     * @param withoutCustomer nobody to call
     * @param resting their customer was followed up lately (FUP-42)
     * @param unruled no row of the sampling table holds
     * @param gaps what the table lacks to judge some of them (convention C14)
     */
    public record Left(int withoutCustomer, int resting, int unruled, List<Text> gaps) {
        public Left {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * The jobs that one row of the sampling table ruled.
     *
     * @param business as descriptors name it
     * @param month in which the jobs ended
     * @param row of the sampling table
     * @param clause that the row carries out
     * @param name of the row
     * @param because the decision as a sentence
     * @param volume finished jobs of the business in the month, or what is expected of it while it runs
     * @param jobs the population
     * @param wanted how many the row asks for
     * @param drawn how many were drawn; more than wanted when employees had had none this month (FUP-30)
     */
    public record Group(
            String business,
            YearMonth month,
            String row,
            String clause,
            Text name,
            Text because,
            long volume,
            int jobs,
            int wanted,
            int drawn) {}
}
