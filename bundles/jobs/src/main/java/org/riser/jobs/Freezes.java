package org.riser.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.store.SystemScope;
import org.riser.store.UnitOfWork;

/**
 * Holds back the timers of a module for the tenant in scope, while the module is disabled or removed. Due times do not
 * move: after the thaw overdue timers fire with the times they should have fired at. Thread-safe.
 */
@ProviderType
public interface Freezes {
    /**
     * Begins a freeze; does nothing when the module is frozen already.
     *
     * @param at may lie in the past, as when the freeze is made up for; a freeze that had ended by then goes on instead
     */
    void freeze(UnitOfWork unit, String module, String reason, Instant at);

    /**
     * Ends the freeze; does nothing when the module is not frozen.
     *
     * @param at may lie in the past; a freeze that began later ends as it began
     */
    void thaw(UnitOfWork unit, String module, Instant at);

    /**
     * The tenants for which the module is frozen now.
     *
     * @param unit of the scope {@link SystemScope#TIMERS}
     */
    Set<TenantId> frozen(UnitOfWork unit, String module);

    /** Every freeze of the module, oldest first. */
    List<Freeze> of(UnitOfWork unit, String module);
}
