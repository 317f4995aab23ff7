package org.riser.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a training to be recorded: one score, or the scores of its two parts. Immutable.
 *
 * @param employee principal
 * @param heldOn today or before
 * @param theory 0 to 100, with {@code skill} and without {@code score}
 * @param skill 0 to 100, with {@code theory} and without {@code score}
 * @param score 0 to 100, of a test that was one
 */
public record NewTraining(
        String employee,
        TrainingRecord.Kind kind,
        LocalDate heldOn,
        @Nullable BigDecimal theory,
        @Nullable BigDecimal skill,
        @Nullable BigDecimal score) {
    /** A test that was one. */
    public static NewTraining of(String employee, TrainingRecord.Kind kind, LocalDate heldOn, BigDecimal score) {
        return new NewTraining(employee, kind, heldOn, null, null, score);
    }
}
