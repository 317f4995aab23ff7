package org.riser.jobs;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.store.UnitOfWork;

/**
 * Holds back the timers of a module for the tenant in scope, while the module is disabled or removed. Due times do not
 * move: after the thaw overdue timers fire with the times they should have fired at. Thread-safe.
 */
@ProviderType
public interface Freezes {
    /** Begins a freeze; does nothing when the module is frozen already. */
    void freeze(UnitOfWork unit, String module, String reason, Instant at);

    /** Ends the freeze; does nothing when the module is not frozen. */
    void thaw(UnitOfWork unit, String module, Instant at);

    /** Every freeze of the module, oldest first. */
    List<Freeze> of(UnitOfWork unit, String module);
}
