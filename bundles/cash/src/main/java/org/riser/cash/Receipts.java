package org.riser.cash;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Receipts of the tills of the caller's tenant. Seen by who took the payment and by who has {@code cash.view}, as far as the
 * data scope reaches the till's hall. Thread-safe.
 */
@ProviderType
public interface Receipts {
    /**
     * Takes a payment at a till that the caller holds. Needs {@code cash.collect}. The cash and tariff tables in force now
     * decide; what they refuse leaves nothing behind.
     *
     * @param id of the receipt; the same id again gives the same receipt
     * @throws org.riser.api.error.Refused if a row refuses it, with its clause, or the caller does not hold the till
     * @throws org.riser.api.error.InvalidInput if a field does not fit, or there is no such case
     * @throws org.riser.api.error.NotFound if there is no such till that the caller may see
     */
    Receipt take(Caller caller, UUID id, UUID till, NewPayment payment);

    /** @throws org.riser.api.error.NotFound if there is none that the caller may see */
    Receipt find(Caller caller, UUID id);

    /**
     * Those of a till that the caller may see, the newest first.
     *
     * @param limit 1 to 200
     */
    Page<Receipt> page(Caller caller, UUID till, @Nullable String cursor, int limit);

    /**
     * Those that somebody asked to make void and that wait for a decision, the newest first. Needs {@code cash.approve}.
     *
     * @param limit 1 to 200
     */
    Page<Receipt> asked(Caller caller, @Nullable String cursor, int limit);

    /**
     * Asks that a receipt be made void. For who took it, and who has {@code cash.approve}. The rows of the event {@code void}
     * in the module's cash table say how long that may be; afterwards it is refunded.
     *
     * @param reason up to 500 characters
     * @throws org.riser.api.error.Refused if a row refuses it, with its clause
     * @throws org.riser.api.error.Conflict if it is void, or somebody else asked already
     */
    Receipt askVoid(Caller caller, UUID id, String reason, @Nullable Long version);

    /**
     * Makes it void, or leaves it valid. Needs {@code cash.approve}; not for who asked or who took it.
     *
     * @throws org.riser.api.error.Refused for those, if its cash is no longer held by who took it, or if some of it was
     *     refunded
     * @throws org.riser.api.error.Conflict if nobody asked
     */
    Receipt decideVoid(Caller caller, UUID id, boolean approved, @Nullable Long version);

    /** Counts the receipts and refunds of a till against their serials. Needs {@code cash.view}. */
    SerialCheck check(Caller caller, UUID till);
}
