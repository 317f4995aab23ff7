package org.riser.cash;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * How cash leaves custody, or why it does not yet. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface HandOvers {
    /**
     * The caller hands cash they hold over to finance.
     *
     * @param id of the hand-over; the same id again gives the same
     * @param amount CNY above 0, two decimals at most
     * @throws org.riser.api.error.Refused if that is more than they hold and have not declared already
     */
    HandOver declare(Caller caller, UUID id, BigDecimal amount);

    /**
     * It was received; the oldest cash leaves custody first. Needs {@code cash.receive}; not for who handed over. The same
     * again by the same person changes nothing.
     *
     * @throws org.riser.api.error.Conflict if it is decided
     */
    HandOver receive(Caller caller, UUID id, @Nullable Long version);

    /** It was not received, and why. Needs {@code cash.receive}; not for who handed over. */
    HandOver refuse(Caller caller, UUID id, String reason, @Nullable Long version);

    /** @throws org.riser.api.error.NotFound if there is none that the caller may see */
    HandOver find(Caller caller, UUID id);

    /**
     * Those of the caller, and with {@code cash.view} or {@code cash.receive} those in the caller's data scope; the newest
     * first.
     *
     * @param state how far they have come; null for those of every state
     * @param limit 1 to 200
     */
    Page<HandOver> page(Caller caller, HandOver.@Nullable State state, @Nullable String cursor, int limit);

    /**
     * The caller's cash cannot be handed over and is put into a safe; until the next change of what they hold, the shift may
     * end without a hand-over.
     *
     * @param id of the record; the same id again gives the same
     * @param safe up to 40 characters
     * @param reason up to 500 characters
     * @throws org.riser.api.error.Refused if they hold nothing
     */
    SafeDeposit keep(Caller caller, UUID id, String safe, String reason);
}
