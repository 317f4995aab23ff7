package org.riser.cash;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Who holds how much cash, and since when. The rows of the event {@code holding} in the cash table of the module whose till
 * was opened last say when no more may be taken; the row of the event {@code hand-over-period} says until when the oldest cash
 * must have been handed over. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface Custody {
    /**
     * What somebody holds: for themselves, and for who has {@code cash.view}.
     *
     * @throws org.riser.api.error.NotFound if there is no such employee that the caller may see
     */
    Holding of(Caller caller, String custodian);

    /** Everybody who holds cash, by principal. Needs {@code cash.view}. */
    List<Holding> all(Caller caller);

    /**
     * When cash was found to be held too long, the newest first. Needs {@code cash.view}.
     *
     * @param limit 1 to 200
     */
    Page<CashAlert> alerts(Caller caller, @Nullable String cursor, int limit);

    /** Id of somebody's custody, as timers and the audit name it; the same principal has the same in every tenant. */
    static UUID id(String custodian) {
        return UUID.nameUUIDFromBytes(("cash/" + custodian).getBytes(StandardCharsets.UTF_8));
    }
}
