package org.riser.appraisal;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in a list. Immutable.
 *
 * @param total null before it is scored
 */
public record AppraisalSummary(
        UUID id,
        String employee,
        String employeeName,
        @Nullable String orgUnit,
        String period,
        Appraisal.State state,
        @Nullable BigDecimal total) {}
