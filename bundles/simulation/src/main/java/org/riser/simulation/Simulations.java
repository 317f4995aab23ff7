package org.riser.simulation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;
import org.riser.publication.RowChange;

/**
 * Tries drafts of rules on the history of the caller's tenant: each case of a period is told again under the rules as they
 * were and under the draft, and both are compared. It runs aside, one at a time for each tenant, reads and changes nothing
 * but its own result, goes on on another node if its own dies, and what comes out of the
 * latest 100 is kept. Counts are of the
 * whole company; people, teams and cases are shown within the data scope of the reader. Writes go to the audit.
 * Thread-safe.
 */
@ProviderType
public interface Simulations {
    /**
     * Begins. Needs {@code rule.edit}.
     *
     * @param id of the simulation; the same id again answers what became of it
     * @throws org.riser.api.error.InvalidInput if there is no such pack, the edits do not fit it, or the period is none
     * @throws org.riser.api.error.Conflict if 20 of the company are not over yet
     */
    Simulation start(Caller caller, UUID id, NewSimulation wanted);

    /**
     * Needs {@code rule.view}.
     *
     * @throws org.riser.api.error.NotFound if the company has no such simulation
     */
    Simulation find(Caller caller, UUID id);

    /** The latest 50 of a pack, the newest first, without their results. Needs {@code rule.view}. */
    List<Simulation> list(Caller caller, String pack);

    /** The latest one of the same edits, whoever started it. Needs {@code rule.view}. */
    Optional<Simulation> latest(Caller caller, String pack, List<RowChange> edits);

    /**
     * The clocks that come out otherwise, in the order of the acceptance of their cases, as far as they are told. Needs
     * {@code rule.view}.
     *
     * @param cursor of the page before; null for the first
     * @param limit most of a page, from 1 to 200
     * @throws org.riser.api.error.NotFound if the company has no such simulation
     */
    Page<SimulatedChange> changes(Caller caller, UUID id, @Nullable String cursor, int limit);

    /**
     * Stops one that is not over; what it has told stays. Needs {@code rule.edit}.
     *
     * @throws org.riser.api.error.Conflict if it is over already
     */
    Simulation cancel(Caller caller, UUID id);
}
