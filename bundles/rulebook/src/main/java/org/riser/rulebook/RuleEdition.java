package org.riser.rulebook;

import java.time.Instant;
import java.util.List;

/**
 * All that is set over a pack for one tenant from a moment on, until its next edition. Immutable.
 *
 * @param label tells it from others of the tenant; it follows the pack's version in every trace ({@code 1.0.0+2})
 * @param from first instant whose decisions follow it
 * @param edits the group's before the company's; of those of one row the last holds
 */
public record RuleEdition(String label, Instant from, List<RowEdit> edits) {
    public RuleEdition {
        edits = List.copyOf(edits);
    }
}
