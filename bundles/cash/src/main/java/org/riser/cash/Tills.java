package org.riser.cash;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * Tills of the caller's tenant: who holds them, and what may be charged at them. A till is seen by its custodian, and by who
 * may take, view, approve, count or set up something at tills, as far as the data scope reaches its hall. Thread-safe.
 */
@ProviderType
public interface Tills {
    /** Topic of the notices that a till or what is held changed; the key is the till's id. */
    String TOPIC = "cash";

    /**
     * Sets up a till. Needs {@code cash.manage}.
     *
     * @param id of the till; the same id again gives the same till
     * @throws org.riser.api.error.InvalidInput if a field is missing or too long, or there is no such module or hall
     * @throws org.riser.api.error.Conflict if another till has that name
     */
    Till create(Caller caller, UUID id, NewTill till);

    /** All that the caller may see, by name. */
    List<Till> all(Caller caller);

    /** @throws org.riser.api.error.NotFound if there is none that the caller may see */
    Till find(Caller caller, UUID id);

    /**
     * Makes the caller its custodian for a shift. Needs {@code cash.collect}; the same again changes nothing.
     *
     * @param version that the caller saw, or null to take whatever there is
     * @throws org.riser.api.error.Conflict if somebody else holds it, or the caller holds another
     */
    Till open(Caller caller, UUID id, @Nullable Long version);

    /**
     * Ends the caller's shift at it. What cash was taken stays in their custody. The same again changes nothing.
     *
     * @throws org.riser.api.error.Refused if somebody else holds it
     */
    Till close(Caller caller, UUID id, @Nullable Long version);

    /** What the module's tariff prices now; nothing else can be charged. */
    List<TariffItem> tariff(Caller caller, UUID id);

    /** The steps that the module's cash table wants of a payment now, in an order in which it takes them. */
    List<PaymentStep> steps(Caller caller, UUID id, Tender tender);
}
