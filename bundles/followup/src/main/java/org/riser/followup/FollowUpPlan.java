package org.riser.followup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A year's follow-ups, broken down to months (FUP-07, FUP-11, FUP-14); days and people come from {@link
 * FollowUpPlans#days}. Immutable.
 *
 * @param agents display names of those who call, by principal, in the plan's order
 * @param writtenBy who changed it last
 * @param approvedBy null while it is a draft
 * @param version for optimistic locking
 */
public record FollowUpPlan(
        UUID id,
        String module,
        int year,
        State state,
        List<Line> lines,
        Map<String, String> agents,
        Step writtenBy,
        @Nullable Step approvedBy,
        long version) {

    /** Whether it counts. */
    public enum State {
        DRAFT,
        APPROVED
    }

    /**
     * The follow-ups of one business.
     *
     * @param business as case kinds name it, up to 64 characters
     * @param object whom they concern, up to 200 characters; may be empty in a draft
     * @param frequency how often they are made, up to 100 characters; may be empty in a draft
     * @param quantity customers to be followed up in the year, 0 to 10,000,000
     * @param months how many of them in each month, from January on; they come to the quantity. None spreads them evenly.
     */
    public record Line(String business, String object, String frequency, int quantity, List<Integer> months) {
        public Line {
            months = List.copyOf(months);
        }
    }

    /** Who took a step, and when. */
    public record Step(String by, String name, Instant at) {}
}
