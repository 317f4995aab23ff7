package org.riser.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a submitted round came to for one employee (PRO-KPI-17). Immutable.
 *
 * @param deducted what faults cost them, scale 2
 * @param score 0 to 100, scale 2
 */
public record CheckScore(
        UUID round,
        RoundKind kind,
        String module,
        String employee,
        String employeeName,
        LocalDate day,
        BigDecimal deducted,
        BigDecimal score) {}
