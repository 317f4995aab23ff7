package org.riser.followup.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.facts.Facts;
import org.riser.followup.internal.draw.Job;

/**
 * A call or a finished job that may be checked.
 *
 * @param concerned principal of whose work would be checked; {@link JobRow#NOBODY} when nobody is known
 * @param orgUnit id of the hall or team that did the job; null when none
 * @param at when the customer was asked, or the job ended
 * @param of the agent or team of whom the rules want some; empty when there is none
 * @param drawable false when it only counts as one of so many: a void call is not gone through again
 * @param facts what the rows of the sampling table look at, beside the population
 */
record Spot(
        UUID caseId,
        String number,
        String business,
        UUID customer,
        String concerned,
        @Nullable String orgUnit,
        Instant at,
        String of,
        boolean drawable,
        Facts facts) {
    Job job() {
        return new Job(caseId, of, at);
    }
}
