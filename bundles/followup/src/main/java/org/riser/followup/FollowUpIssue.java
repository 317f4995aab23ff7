package org.riser.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * Something a customer said that is looked into: a fair or poor answer (FUP-35), or a charge that differs from the booked one
 * (FUP-47). Immutable.
 *
 * @param caseId the job's case, whose id is that of the call
 * @param number of the case, as people read it
 * @param item the question's id; {@code charge} for a charge
 * @param name of the question or of the rule that opened it
 * @param clause that asks for it to be looked into; null when none does
 * @param answer {@code fair} or {@code poor}; null for a charge
 * @param told in yuan; null for an answer
 * @param booked in yuan; null for an answer
 * @param employee principal of who did the job; null when nobody is known
 * @param employeeName their name; null as well
 * @param orgUnit id of their hall or team; null when none
 * @param doneAt when the job ended
 * @param opened who asked the customer
 * @param verified whether it is true and what was found; null until somebody looked
 * @param explanation what the employee says; null until they did
 * @param judged what was made of the explanation, and why; null until somebody judged
 * @param proposed what the rules ask for; it waits for its confirmation as a penalty (FUP-36); null unless they do
 * @param version for optimistic locking
 */
public record FollowUpIssue(
        UUID id,
        UUID caseId,
        String number,
        String module,
        String business,
        Kind kind,
        String item,
        Text name,
        @Nullable String clause,
        @Nullable String answer,
        @Nullable BigDecimal told,
        @Nullable BigDecimal booked,
        @Nullable String employee,
        @Nullable String employeeName,
        @Nullable String orgUnit,
        Instant doneAt,
        State state,
        Note opened,
        @Nullable Note verified,
        @Nullable Note explanation,
        @Nullable Note judged,
        @Nullable Proposed proposed,
        long version) {
    /** What it is about. */
    public enum Kind {
        ANSWER,
        CHARGE
    }

    /** How far it has come. */
    public enum State {
        /** Somebody is to see whether it is true. */
        OPEN,
        /** It is not. */
        UNFOUNDED,
        /** It is; the employee is to explain it. */
        CONFIRMED,
        /** The explanation is to be judged. */
        EXPLAINED,
        /** The explanation holds. */
        ACCEPTED,
        /** It does not. */
        UPHELD,
        /** The customer was led; it counts nowhere. */
        VOID
    }

    /**
     * Who took a step, when, and in what words.
     *
     * @param by principal
     * @param text what they found, explained or decided; empty for the opening
     */
    public record Note(String by, String byName, Instant at, String text) {}

    /**
     * What the rules ask for. It counts once somebody has confirmed it as a penalty, whose finding has the issue's id.
     *
     * @param points to the employee's score, negative when deducted
     * @param unit of the points
     * @param row of the penalty table
     * @param rowClause that the row carries out
     * @param packVersion of the rules
     * @param because the decision as a sentence
     */
    public record Proposed(
            BigDecimal points, String unit, String row, String rowClause, String packVersion, Text because) {}
}
