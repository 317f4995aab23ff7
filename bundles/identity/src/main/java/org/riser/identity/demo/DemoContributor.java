package org.riser.identity.demo;

import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.security.Caller;

/**
 * Brings demo data into a demo tenant. Register an implementation as a service; with demo data switched on it is called
 * for each demo tenant at every start, on a thread of its own, after the contributors of lower order have succeeded
 * there. Called again a second later when it throws a {@link org.riser.api.error.RiserException}, for as long as what it
 * needs may still arrive.
 */
@ConsumerType
public interface DemoContributor {
    /** Lower comes first: modules 100, customers 200, cases 300. */
    int order();

    /** Adds what is missing; does nothing when the data is there already. */
    void contribute(Caller system, DemoContext context);
}
