package org.riser.retention;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Holds on records: a dispute, a lawsuit, an audit that goes on. Setting and lifting them needs {@code retention.purge},
 * reading them {@code retention.view}. Every call concerns the caller's tenant. Thread-safe.
 */
@ProviderType
public interface RecordHolds {
    /**
     * Holds a record.
     *
     * @param id of the hold; the same id again gives the same
     * @param reason 1 to 500 characters
     * @throws org.riser.api.error.InvalidInput if there is no such kind or record
     */
    RecordHold hold(Caller caller, UUID id, String kind, UUID record, String reason);

    /**
     * Lifts a hold; one that is lifted stays so.
     *
     * @param reason 1 to 500 characters
     * @param version as read, null for whichever
     * @throws org.riser.api.error.NotFound if there is no such hold
     */
    RecordHold lift(Caller caller, UUID id, String reason, @Nullable Long version);

    /** The last set first, also those that were lifted. */
    Page<RecordHold> page(Caller caller, @Nullable String cursor, int limit);
}
