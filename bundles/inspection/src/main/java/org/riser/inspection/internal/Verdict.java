package org.riser.inspection.internal;

import java.math.BigDecimal;
import java.util.List;
import org.riser.inspection.Round;

/**
 * What the tables say of a round. Immutable.
 *
 * @param score of the unit
 */
record Verdict(List<Round.Fault> faults, List<Sum> sums, BigDecimal score) {
    Verdict {
        faults = List.copyOf(faults);
        sums = List.copyOf(sums);
    }

    /** For one of those looked at. */
    record Sum(String employee, BigDecimal deducted, BigDecimal score) {}
}
