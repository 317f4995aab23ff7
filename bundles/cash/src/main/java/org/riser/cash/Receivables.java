package org.riser.cash;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * What customers owe month by month, as billing says, and what of it comes in. How much of a month was collected is the measure
 * {@code collection} of the module's rules. Every call concerns the caller's tenant. Thread-safe. Source: FEE-03.
 */
@ProviderType
public interface Receivables {
    /** Bills that are entered together, at most. */
    int MOST = 500;

    /**
     * Enters bills, all or none. A number that is known with the same content is left as it is. Needs {@code cash.reconcile}.
     *
     * @throws org.riser.api.error.InvalidInput if a bill does not fit, or its number is known with another content
     */
    List<Receivable> enter(Caller caller, List<NewReceivable> bills);

    /**
     * Needs {@code cash.view} or {@code cash.collect}.
     *
     * @throws org.riser.api.error.NotFound if there is none that the caller may see
     */
    Receivable find(Caller caller, UUID id);

    /**
     * The last entered first, without what was collected of each. Needs {@code cash.view} or
     * {@code cash.collect}.
     *
     * @param period null for all months
     * @param state null for all
     * @param limit 1 to 200
     */
    Page<Receivable> page(
            Caller caller,
            @Nullable YearMonth period,
            Receivable.@Nullable State state,
            @Nullable String cursor,
            int limit);

    /**
     * Notes money that came in. Needs {@code cash.collect} or {@code cash.reconcile}.
     *
     * @param id of what came in; the same again changes nothing
     * @throws org.riser.api.error.Refused if it is more than is owed, or more than the receipt has left
     * @throws org.riser.api.error.Conflict if the bill was withdrawn
     */
    Receivable collect(Caller caller, UUID receivable, UUID id, NewCollected money);

    /**
     * Says that money did not come in after all. Needs {@code cash.approve}.
     *
     * @param reason 1 to 500 characters
     * @throws org.riser.api.error.Refused if the caller noted it
     */
    Receivable reverse(Caller caller, UUID receivable, UUID id, String reason);

    /**
     * Says that nothing is owed. Needs {@code cash.reconcile}.
     *
     * @param reason 1 to 500 characters
     * @throws org.riser.api.error.Refused if something of it came in
     */
    Receivable withdraw(Caller caller, UUID receivable, String reason, @Nullable Long version);
}
