package org.riser.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A drawn job whose customer is to be called, and what came of it. Immutable.
 *
 * @param id of its case
 * @param sample that drew it
 * @param number of the case, as people read it
 * @param row of the sampling table by which it was drawn
 * @param employee principal of who did the job; null when nobody is known
 * @param employeeName their name; null as well
 * @param orgUnit id of their hall or team; null when none
 * @param doneAt when the job ended
 * @param dueAt when to call next; of a call that is over, when the last attempt was
 * @param attempts from the first on
 * @param result what the customer said; null unless they were reached
 * @param held who is calling just now; null when nobody is
 * @param voided null unless what they said counts nowhere
 * @param version for optimistic locking
 */
public record FollowUpCall(
        UUID id,
        UUID sample,
        String number,
        String module,
        String business,
        String row,
        UUID customer,
        @Nullable String employee,
        @Nullable String employeeName,
        @Nullable String orgUnit,
        Instant doneAt,
        State state,
        Instant dueAt,
        List<Attempt> attempts,
        @Nullable Result result,
        @Nullable Held held,
        @Nullable Voided voided,
        long version) {
    public FollowUpCall {
        attempts = List.copyOf(attempts);
    }

    /** How far it has come. */
    public enum State {
        /** Somebody is to dial. */
        QUEUED,
        /** The customer was asked. */
        REACHED,
        /** The customer would not answer. */
        REFUSED,
        /** The rules allow no more attempts. */
        UNREACHABLE
    }

    /** What came of dialling. */
    public enum Outcome {
        REACHED,
        NO_ANSWER,
        REFUSED,
        WRONG_NUMBER,
        CALL_BACK
    }

    /**
     * Somebody dialled.
     *
     * @param number from 1
     * @param by principal
     * @param byName their name
     * @param band part of the day; null when the rules name none
     * @param callBackAt when the customer wants to be called; null unless they said so
     * @param note null when there is none
     */
    public record Attempt(
            int number,
            Instant at,
            String by,
            String byName,
            @Nullable Text band,
            Outcome outcome,
            @Nullable Instant callBackAt,
            @Nullable String note) {}

    /**
     * What a customer said.
     *
     * @param answers whole numbers for scores, {@code good fair poor} for grades, else texts; what was not answered has no
     *     entry
     * @param told what the customer says was charged, in yuan; null when they did not say
     * @param booked what the job's record says was charged, in yuan
     */
    public record Result(
            Instant at,
            Map<String, Object> answers,
            @Nullable BigDecimal told,
            BigDecimal booked) {
        public Result {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * Who is calling, so that nobody else does.
     *
     * @param by principal
     * @param byName their name
     * @param until when others may call, unless it is held again before
     */
    public record Held(String by, String byName, Instant until) {}

    /** Who says that it counts nowhere, and why. */
    public record Voided(String reason, String by, String byName, Instant at) {}
}
