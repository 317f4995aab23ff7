package org.riser.cash;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * How money goes back to customers: asked for by one person, approved by another, paid out of a till. The rows of the event
 * {@code adjustment} in the module's cash table say which causes want approval, or need none; those of {@code closure} compute
 * what a settlement leaves over. Seen by who asked, and by who sees the till. Every call concerns the caller's tenant.
 * Thread-safe.
 */
@ProviderType
public interface Refunds {
    /**
     * Asks that a receipt be paid back, whole or in part. Needs {@code cash.collect}.
     *
     * @param id of the refund; the same id again gives the same
     * @param amount CNY above 0, two decimals at most
     * @throws org.riser.api.error.Refused if that is more than was paid and is not refunded or asked for already, or the
     *     receipt is not valid
     * @throws org.riser.api.error.NotFound if there is no such receipt that the caller may see
     */
    Refund ask(Caller caller, UUID id, UUID receipt, BigDecimal amount, RefundCause cause, String reason);

    /**
     * Asks for what a settled account leaves over, as the rules compute it; once for a case, unless it is refused. Needs
     * {@code cash.collect}.
     *
     * @param id of the refund; the same id again gives the same
     * @param till whose module's rules and tariff hold
     * @throws org.riser.api.error.Refused if no row computes it, nothing is left over, or a row lacks something
     * @throws org.riser.api.error.Conflict if the case is settled already
     */
    Refund settle(Caller caller, UUID id, UUID till, NewSettlement settlement);

    /**
     * Needs {@code cash.approve}; neither for who asked nor for who took the payment. The same again by the same person
     * changes nothing.
     *
     * @throws org.riser.api.error.Conflict if it is decided
     */
    Refund approve(Caller caller, UUID id, @Nullable Long version);

    /** It is not paid, and why. Throws as {@link #approve} does. */
    Refund refuse(Caller caller, UUID id, String reason, @Nullable Long version);

    /**
     * Pays it out of a till that the caller holds and writes its document. Needs {@code cash.collect}; not for who approved.
     * The same again by the same person changes nothing.
     *
     * @throws org.riser.api.error.Refused if a row refuses it or it is not approved, with the rule's name; if less cash is
     *     held, or the caller does not hold the till
     * @throws org.riser.api.error.Conflict if it is paid or refused
     */
    Refund pay(Caller caller, UUID id, UUID till, @Nullable Long version);

    /** @throws org.riser.api.error.NotFound if there is none that the caller may see */
    Refund find(Caller caller, UUID id);

    /**
     * Those that the caller may see, the newest first.
     *
     * @param state how far they have come; null for those of every state
     * @param limit 1 to 200
     */
    Page<Refund> page(Caller caller, Refund.@Nullable State state, @Nullable String cursor, int limit);
}
