package org.riser.casework;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;

/**
 * What customers paid at the counter for cases; answered by whatever keeps the receipts. Joins the unit of work of its caller.
 * Thread-safe.
 */
@ProviderType
public interface CaseCharges {
    /**
     * What is booked for a case by its receipts: those that are valid, less what of them was paid back.
     *
     * @return CNY of scale 2, not negative; empty when no receipt was ever given for the case
     */
    Optional<BigDecimal> booked(TenantId tenant, UUID caseId);
}
