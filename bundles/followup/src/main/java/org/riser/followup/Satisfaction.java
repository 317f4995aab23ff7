package org.riser.followup;

import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** Tells how satisfied customers are with finished work. Thread-safe. */
@ProviderType
public interface Satisfaction {
    /**
     * Satisfaction by employee, unit or month, by the rules in force at the end of the period. Void calls count nowhere. Needs
     * {@code followup.view}; sees the work in the caller's tenant and data scope.
     *
     * @throws org.riser.api.error.InvalidInput if the period ends before it begins or is too long
     */
    SatisfactionReport report(Caller caller, SatisfactionQuery query);
}
