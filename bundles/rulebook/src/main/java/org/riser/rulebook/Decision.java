package org.riser.rulebook;

import java.util.List;

/**
 * What a table decided, and why. Immutable.
 *
 * @param outcomes what follows, in the order of the table
 * @param traces one for each outcome, in the same order
 * @param gaps rows without a verdict that might have decided something; empty when all is configured
 * @param <T> kind of outcome
 */
public record Decision<T>(List<T> outcomes, List<Trace> traces, List<Gap> gaps) {
    public Decision {
        outcomes = List.copyOf(outcomes);
        traces = List.copyOf(traces);
        gaps = List.copyOf(gaps);
    }
}
