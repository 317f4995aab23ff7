package org.riser.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Praise or criticism of an employee, and whether it is true (FUP-37). Immutable.
 *
 * @param caseId the job it is about; null when about none
 * @param number of the case, as people read it; null as well
 * @param customer whose words they are; null when nobody knows
 * @param employee principal of who is praised or criticised
 * @param employeeName their name
 * @param orgUnit id of the hall or team of the job; null when none
 * @param at when it happened
 * @param recorded who wrote it down, and what was said
 * @param established what somebody else found out; null until they did
 * @param version for optimistic locking
 */
public record FollowUpMention(
        UUID id,
        String module,
        Kind kind,
        @Nullable UUID caseId,
        @Nullable String number,
        @Nullable UUID customer,
        String employee,
        String employeeName,
        @Nullable String orgUnit,
        Instant at,
        State state,
        FollowUpIssue.Note recorded,
        FollowUpIssue.@Nullable Note established,
        long version) {
    /** What was said. */
    public enum Kind {
        PRAISE,
        CRITICISM;

        /** As penalty tables call it. */
        public String id() {
            return this == PRAISE ? "praise" : "criticism";
        }
    }

    /** How far it has come. */
    public enum State {
        /** Somebody is to see whether it is true. */
        RECORDED,
        /** It is: a finding of conduct has its id. */
        ESTABLISHED,
        /** It is not. */
        UNFOUNDED
    }
}
