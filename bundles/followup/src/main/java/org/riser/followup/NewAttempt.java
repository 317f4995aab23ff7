package org.riser.followup;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of dialling just now.
 *
 * @param callBackAt when the customer wants to be called, in the future; only and always with {@code CALL_BACK}
 * @param note whatever else was said, up to 1,000 characters
 * @param answers by the ids of the questions; only when the customer was reached. What they would not answer is left out.
 * @param told what the customer says was charged, in yuan, 0 when they paid nothing; null when they did not say
 */
public record NewAttempt(
        FollowUpCall.Outcome outcome,
        @Nullable Instant callBackAt,
        @Nullable String note,
        Map<String, Object> answers,
        @Nullable BigDecimal told) {
    public NewAttempt {
        answers = Map.copyOf(answers);
    }

    /** One that reached nobody, without a note. */
    public static NewAttempt of(FollowUpCall.Outcome outcome) {
        return new NewAttempt(outcome, null, null, Map.of(), null);
    }

    /** The customer was reached and said this. */
    public static NewAttempt reached(Map<String, Object> answers, @Nullable BigDecimal told) {
        return new NewAttempt(FollowUpCall.Outcome.REACHED, null, null, answers, told);
    }
}
