package org.riser.conduct;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;
import org.riser.store.UnitOfWork;

/**
 * For bundles that find something, and may hear the employee themselves: what comes of it is told, confirmed and appealed
 * against like every other finding, and nobody is heard twice. The caller has checked that the one who acts may do so. Everything
 * belongs to the unit of work it is given, and to the caller's tenant. Thread-safe.
 */
@ProviderType
public interface Hearings {
    /**
     * Records a finding whose employee was heard, and what the rules propose for it; that waits for its confirmation by
     * somebody else than the caller.
     *
     * @param source what it was found by, whose id the finding takes; the same again changes nothing
     * @param explanation what the employee said, and when
     * @throws org.riser.api.error.InvalidInput if no module has the rules
     */
    void take(UnitOfWork unit, Caller caller, UUID source, NewFinding found, Penalty.Step explanation);

    /**
     * Records a finding whose employee is still to be heard, and what the rules propose for it, like
     * {@link Findings#record}.
     *
     * @param source what it was found by, whose id the finding takes; the same again changes nothing
     * @throws org.riser.api.error.InvalidInput if no module has the rules
     */
    void open(UnitOfWork unit, Caller finder, UUID source, NewFinding found);

    /**
     * What was found turned out to be nothing: what is proposed is dropped, what counts is annulled. Does nothing when there
     * is no such finding.
     *
     * @param reason up to 500 characters
     */
    void withdraw(UnitOfWork unit, Caller caller, UUID source, String reason);

    /**
     * Whether what was found still waits for somebody: for the employee's word, a confirmation, or the ruling on an appeal.
     *
     * @param source what it was found by
     */
    boolean isPending(UnitOfWork unit, UUID source);
}
