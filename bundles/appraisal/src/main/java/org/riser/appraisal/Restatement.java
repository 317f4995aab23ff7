package org.riser.appraisal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was changed of a period after it counted, and for whom by how much. Never changes. Immutable.
 *
 * @param differences one for each person
 */
public record Restatement(
        UUID id, String period, String reason, String by, String byName, Instant at, List<Difference> differences) {
    public Restatement {
        differences = List.copyOf(differences);
    }

    /**
     * What it comes to for one person.
     *
     * @param difference {@code after} minus {@code before}, scale 2
     */
    public record Difference(
            UUID appraisal,
            String employee,
            String employeeName,
            BigDecimal before,
            BigDecimal after,
            BigDecimal difference) {}
}
