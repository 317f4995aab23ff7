package org.riser.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.facts.Facts;

/**
 * A case whose customer is to be asked how it was. Immutable.
 *
 * @param number as people read it
 * @param business under which cases of its kind are followed up
 * @param orgUnit id of the hall or team that has it; null when none has
 * @param since when the duty began
 * @param dueAt until when; null when the case says so only by its stage
 * @param done whether the customer was asked
 * @param late whether that was, or still is, later than allowed
 * @param opinion what stands where the customer's opinion belongs: a number, or the id of an option; null for nothing
 * @param facts as they are now
 */
public record FollowUpDuty(
        UUID caseId,
        String number,
        String module,
        String business,
        @Nullable String orgUnit,
        Instant since,
        @Nullable Instant dueAt,
        boolean done,
        boolean late,
        @Nullable Object opinion,
        Facts facts) {}
