package org.riser.appraisal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.riser.api.Text;

/**
 * What a check of somebody's work came to. Immutable.
 *
 * @param kind how it was checked (PRO-KPI-17, PRO-KPI-30)
 * @param score 0 to 100, scale at most 2
 * @param name of the check, for people
 * @param path where the HTTP API shows it, below its base path, such as {@code inspections/0192…}
 */
public record CheckScore(Kind kind, LocalDate date, BigDecimal score, Text name, String path) {
    /** How often such checks are made. */
    public enum Kind {
        WEEKLY,
        MONTHLY,
        SPOT
    }
}
