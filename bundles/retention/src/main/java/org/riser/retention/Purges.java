package org.riser.retention;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Removes records whose time is over. It takes two people with {@code retention.purge}: one asks, another approves; reading
 * needs {@code retention.view}. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface Purges {
    /** Most records of one purge. */
    int MOST = 500;

    /**
     * Asks to remove records.
     *
     * @param id of the purge; the same id again gives the same
     * @param records 1 to {@link #MOST}
     * @param reason 1 to 500 characters
     * @throws org.riser.api.error.InvalidInput if there is no such kind or record; by the clause of the row that keeps it, if
     *     one must stay; and nothing is asked for
     */
    Purge ask(Caller caller, UUID id, String kind, List<UUID> records, String reason);

    /**
     * Removes the records, all or none.
     *
     * @param version as read, null for whichever
     * @throws org.riser.api.error.InvalidInput as {@link #ask}, by what holds today
     * @throws org.riser.api.error.Forbidden if the caller asked for it themselves
     * @throws org.riser.api.error.Conflict if it was refused
     */
    Purge approve(Caller caller, UUID id, @Nullable Long version);

    /**
     * Keeps the records.
     *
     * @param reason 1 to 500 characters
     * @throws org.riser.api.error.Conflict if they are removed already
     */
    Purge refuse(Caller caller, UUID id, String reason, @Nullable Long version);

    /** @throws org.riser.api.error.NotFound if there is no such purge */
    Purge find(Caller caller, UUID id);

    /** The last asked for first, without their records. */
    Page<Purge> page(Caller caller, @Nullable String cursor, int limit);
}
