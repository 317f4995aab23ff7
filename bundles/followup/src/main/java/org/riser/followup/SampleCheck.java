package org.riser.followup;

import java.util.List;
import java.util.UUID;

/**
 * A sample drawn again from its seed and its stored population.
 *
 * @param same whether the same jobs come out in the same order
 * @param missing cases in the sample that do not come out
 * @param surplus cases that come out and are not in the sample
 */
public record SampleCheck(boolean same, List<UUID> missing, List<UUID> surplus) {
    public SampleCheck {
        missing = List.copyOf(missing);
        surplus = List.copyOf(surplus);
    }
}
