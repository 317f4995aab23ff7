package org.riser.cash;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/**
 * Counting what a till's custodian holds. The rows of the event {@code reconciliation} in the module's cash table say who may
 * not, and that a difference is reported; nobody counts their own cash in any case. Every call concerns the caller's tenant.
 * Thread-safe.
 */
@ProviderType
public interface TillCounts {
    /**
     * Counts the cash of the till's custodian. Needs {@code cash.reconcile}. Where a row says that a difference opens a case,
     * and the till's module has the kind {@code <module>.cash-anomaly}, one is opened.
     *
     * @param id of the count; the same id again gives the same
     * @param counted CNY, not negative, two decimals at most
     * @param report what explains a difference, up to 500 characters; null without one
     * @throws org.riser.api.error.Refused if a row refuses it, the caller is the custodian, the till is closed, or a difference
     *     has no report; with everything that is against it
     */
    TillCount count(Caller caller, UUID id, UUID till, BigDecimal counted, @Nullable String report);

    /**
     * Takes a reported difference out of the books: what is held is what was counted. Needs {@code cash.approve}; neither for
     * the custodian nor for who counted. Ends the case of the difference, if it stands so that it can. The same again by the same person changes nothing.
     *
     * @param reason what the investigation found, up to 500 characters
     * @throws org.riser.api.error.Conflict if there is no difference, it is settled, or less is held than is missing
     */
    TillCount settle(Caller caller, UUID id, String reason, @Nullable Long version);

    /** @throws org.riser.api.error.NotFound if there is none that the caller may see */
    TillCount find(Caller caller, UUID id);

    /** The last hundred of a till, the newest first. For who sees the till. */
    List<TillCount> of(Caller caller, UUID till);
}
