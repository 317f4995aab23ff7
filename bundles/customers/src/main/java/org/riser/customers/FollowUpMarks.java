package org.riser.customers;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;

/**
 * When each customer was followed up last, kept with the customer so that nobody is called again shortly (FUP-42). For the
 * platform itself, so nobody's permissions are asked. Calls join the transaction around them. Thread-safe.
 */
@ProviderType
public interface FollowUpMarks {
    /**
     * The customer was followed up at that moment. No change of the customer's data: their version stays. Does nothing for a
     * customer whom the tenant does not have, and leaves a later mark as it is.
     */
    void set(TenantId tenant, UUID customer, Instant at);

    /** The customers who are visited for a spot check ({@link Customer#specialFollowUp}, FUP-41). */
    Set<UUID> special(TenantId tenant);

    /** The marks that were set then or later, by customer. */
    Map<UUID, Instant> since(TenantId tenant, Instant from);
}
