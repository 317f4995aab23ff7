package org.riser.simulation;

import java.time.Instant;
import java.util.List;
import org.riser.publication.RowChange;

/**
 * A draft and the past to try it on. Immutable.
 *
 * @param pack id of the pack; of {@code core} the cases of every module are told, else those of the pack's own
 * @param edits everything that the draft sets, as a proposal would
 * @param from cases accepted then or later
 * @param to cases accepted before; a simulation reads none that came after its start
 */
public record NewSimulation(String pack, List<RowChange> edits, Instant from, Instant to) {
    public NewSimulation {
        edits = List.copyOf(edits);
    }
}
