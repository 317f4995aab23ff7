package org.riser.jobs;

import org.osgi.annotation.versioning.ConsumerType;
import org.riser.store.UnitOfWork;

/**
 * Does what timers of one kind are for. Registered as a service; timers of a kind nobody handles here wait. Called on the
 * timer thread.
 */
@ConsumerType
public interface TimerHandler {
    /** The kind of timer handled; constant. */
    String kind();

    /**
     * Brings about the effect, in the transaction that removes the timer: both happen, or neither. An exception rolls
     * back and the timer is tried again later, at growing intervals. May run more than once after a deadlock.
     */
    void fire(UnitOfWork unit, FiredTimer timer);
}
