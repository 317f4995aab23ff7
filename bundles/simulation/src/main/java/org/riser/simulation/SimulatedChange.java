package org.riser.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A clock of a case that comes out otherwise under a draft, or a step that its gates would have refused. Immutable.
 *
 * @param number of the case, as people read it
 * @param clock its id inside the case; of a step the id of the action
 * @param name of the clock, or of the gate
 * @param person principal of who had it in hand, or took the step; empty for nobody
 * @param personName as they are called now
 * @param team id of their team; empty for none
 */
public record SimulatedChange(
        UUID caseId,
        String number,
        String clock,
        Text name,
        Effect effect,
        Side before,
        Side after,
        String person,
        String personName,
        String team) {

    /** What the draft does to a clock or a step. */
    public enum Effect {
        /** It runs out, and did not. */
        BROKEN,
        /** It does not run out, and did. */
        HEALED,
        /** The step that was taken would have been refused. */
        REFUSED,
        /** The step that was taken, and that the rules as they were would refuse by what is known now, would have passed. */
        ALLOWED
    }

    /**
     * How the clock stands on one side.
     *
     * @param row of the rules; null when no clock runs, or no gate is closed
     * @param dueAt null for limits without a moment
     * @param lateSeconds wall time from the due time to the end, or to the start of the simulation; null when it is in time
     */
    public record Side(
            @Nullable String row,
            @Nullable Instant dueAt,
            @Nullable Long lateSeconds) {}
}
