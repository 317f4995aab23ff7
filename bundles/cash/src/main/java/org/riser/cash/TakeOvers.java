package org.riser.cash;

import java.math.BigDecimal;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.security.Caller;

/** What becomes of a till whose custodian is gone. Every call concerns the caller's tenant. Thread-safe. */
@ProviderType
public interface TakeOvers {
    /**
     * Counts what is in a till whose custodian was suspended or left, takes it into the caller's custody and closes the till.
     * What is missing stays with the custodian until somebody settles the difference; the clock of what is taken over goes
     * on. Needs {@code cash.approve}.
     *
     * @param id of the count; the same id again gives the same
     * @param counted CNY that is there, not negative, two decimals at most
     * @param reason up to 500 characters; also the report of a difference
     * @throws org.riser.api.error.Refused if the custodian is still there, cash of theirs is on its way to finance, the till is
     *     closed, or a row refuses it
     * @throws org.riser.api.error.NotFound if there is no such till that the caller may see
     */
    TillCount takeOver(Caller caller, UUID id, UUID till, BigDecimal counted, String reason);
}
