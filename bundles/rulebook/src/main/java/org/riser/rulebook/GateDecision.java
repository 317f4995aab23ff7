package org.riser.rulebook;

import java.util.List;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;

/**
 * Whether a step may be taken. Immutable.
 *
 * @param failed the gates that stay closed, in the order of the table; empty when the step is free
 * @param traces every gate that was judged, open ones too
 */
public record GateDecision(List<FailedGate> failed, List<Trace> traces) {
    public GateDecision {
        failed = List.copyOf(failed);
        traces = List.copyOf(traces);
    }

    public boolean open() {
        return failed.isEmpty();
    }

    /** One fault for each closed gate, for a {@link Refused}. */
    public List<Fault> faults() {
        return failed.stream().map(FailedGate::fault).toList();
    }
}
