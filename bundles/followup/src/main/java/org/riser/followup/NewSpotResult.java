package org.riser.followup;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody found in a check.
 *
 * @param answers to the sheet, by the ids of its questions
 * @param upheld whether what was said holds; a call that is not upheld is void
 * @param note up to 500 characters; why, unless it is upheld without a finding
 * @param finding whether the conduct of whom it concerns is to be judged by the penalty table
 */
public record NewSpotResult(
        Map<String, Object> answers,
        boolean upheld,
        @Nullable String note,
        boolean finding) {
    public NewSpotResult {
        answers = Map.copyOf(answers);
    }

    /** What was said holds. */
    public static NewSpotResult upheld(Map<String, Object> answers) {
        return new NewSpotResult(answers, true, null, false);
    }
}
