package org.riser.jobs;

import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.store.UnitOfWork;

/**
 * Plans what is to happen at a time. A timer is a row of the tenant in scope, written in the transaction that plans it;
 * it fires once over all nodes, in order of due time, at most two seconds late, and survives a crash. Thread-safe.
 */
@ProviderType
public interface Timers {
    /** Plans a timer, or plans it anew when one with its id exists. A time in the past fires at once. */
    void schedule(UnitOfWork unit, Timer timer);

    /** Takes back every timer of this kind for this subject; does nothing when there is none. */
    void cancel(UnitOfWork unit, UUID subject, String kind);
}
