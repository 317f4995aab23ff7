package org.riser.casework;

import java.time.Instant;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;

/**
 * Which customers are to be asked, case by case: those of cases with a clock named {@code follow-up}, and those of cases that
 * reached a stage in which their kind expects an opinion. Kinds that are not followed up, and cases that were voided or
 * merged, have none. For the platform itself, so nobody's permissions are asked. Thread-safe.
 */
@ProviderType
public interface FollowUpDuties {
    /** Hands over the duties that began in {@code [from, to)}, in no order; read in portions. */
    void each(TenantId tenant, Instant from, Instant to, Consumer<FollowUpDuty> taker);
}
