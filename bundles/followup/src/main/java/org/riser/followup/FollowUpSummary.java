package org.riser.followup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The written summary of a month's follow-ups for the manager of customer service (FUP-43), and what is done about it (FUP-44).
 * Immutable.
 *
 * @param figures as they are now; of a submitted summary as they were then
 * @param text what the figures mean
 * @param manager principal of who receives it
 * @param managerName their name
 * @param writtenBy who wrote it last
 * @param submittedBy null while it is a draft
 * @param measuresBy day by which the rules want measures to be agreed; null while it is a draft, or the rules say nothing
 * @param measures in the order in which they were agreed
 * @param version for optimistic locking
 */
public record FollowUpSummary(
        UUID id,
        String module,
        YearMonth month,
        SummaryFigures figures,
        String text,
        String manager,
        String managerName,
        Sample.Step writtenBy,
        Sample.@Nullable Step submittedBy,
        @Nullable LocalDate measuresBy,
        List<Measure> measures,
        long version) {
    public FollowUpSummary {
        measures = List.copyOf(measures);
    }

    /**
     * What somebody is to do so that it gets better.
     *
     * @param summary out of which it came
     * @param text what is to be done
     * @param owner principal of who does it
     * @param ownerName their name
     * @param due last day
     * @param agreed who asked for it
     * @param done what the owner did; null until they did, and again when it was not enough
     * @param verified what somebody else saw of it; null until they looked
     * @param version for optimistic locking
     */
    public record Measure(
            UUID id,
            UUID summary,
            String module,
            YearMonth month,
            String text,
            String owner,
            String ownerName,
            LocalDate due,
            State state,
            Sample.Step agreed,
            FollowUpIssue.@Nullable Note done,
            FollowUpIssue.@Nullable Note verified,
            long version) {
        /** How far it has come. */
        public enum State {
            OPEN,
            DONE,
            VERIFIED
        }
    }
}
