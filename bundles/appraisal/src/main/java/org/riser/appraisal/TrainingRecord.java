package org.riser.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an employee was found after a training. Never changes; of several of a kind the last one counts. Immutable.
 *
 * @param employee principal
 * @param heldOn day of the test
 * @param theory score of what they know; null where the test was one
 * @param skill score of what they can do; null where the test was one
 * @param score 0 to 100, scale 2; of theory and skill as the rules weigh them (PRO-KPI-06)
 * @param by principal of who recorded it
 */
public record TrainingRecord(
        UUID id,
        String employee,
        String employeeName,
        Kind kind,
        LocalDate heldOn,
        @Nullable BigDecimal theory,
        @Nullable BigDecimal skill,
        BigDecimal score,
        String by,
        String byName,
        Instant at) {
    /** What somebody was trained for. */
    public enum Kind {
        /** For the company, when they joined it. */
        INDUCTION,
        /** For their post, before they do its duty. */
        POST
    }
}
