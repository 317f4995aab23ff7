package org.riser.simulation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft of rules that is tried on the past. Immutable.
 *
 * @param digest the same for the same edits of the same pack, whoever tries them
 * @param edits how many rows the draft sets
 * @param cases how many there are to tell
 * @param done how many of them are told
 * @param startedBy principal of the one who asked
 * @param starterName as they were called then
 * @param endedAt null until it is over
 * @param result null unless it is done
 * @param limited whether the reader's data scope leaves something out: counts are of the whole company, but the people and
 *     teams of the result and the changed cases are only those in the reader's sight
 */
public record Simulation(
        UUID id,
        String pack,
        Instant from,
        Instant to,
        String digest,
        int edits,
        State state,
        long cases,
        long done,
        String startedBy,
        String starterName,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable SimulationResult result,
        boolean limited) {

    /** As lists show it. */
    public Simulation withoutResult() {
        return with(null, limited);
    }

    /** The same with another result, or for another reader. */
    public Simulation with(@Nullable SimulationResult shown, boolean limitedTo) {
        return new Simulation(
                id,
                pack,
                from,
                to,
                digest,
                edits,
                state,
                cases,
                done,
                startedBy,
                starterName,
                startedAt,
                endedAt,
                shown,
                limitedTo);
    }

    /** How far a simulation has come. */
    public enum State {
        /** Its turn comes when the tenant's earlier ones are over. */
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        /** It met something it could not tell; the log says what. */
        FAILED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }
}
