package org.riser.cash;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.security.Caller;

/**
 * Who changed the codes of safes, and until when they must be changed again: the row of the event {@code safe-code} in the
 * module's cash table says it. Those in charge are told when that has passed. Every call concerns the caller's tenant.
 * Thread-safe.
 */
@ProviderType
public interface SafeCodes {
    /**
     * Notes that the caller changed a code just now. Needs {@code cash.approve}.
     *
     * @param id of the entry; the same id again gives the same
     * @param safe up to 40 characters
     * @param orgUnit the hall it stands in; null for none
     * @throws org.riser.api.error.InvalidInput if a field does not fit, or there is no such module or hall
     */
    SafeCode changed(Caller caller, UUID id, String safe, String module, @Nullable UUID orgUnit);

    /**
     * All changes that the caller may see, the newest first. Needs {@code cash.view}.
     *
     * @param limit 1 to 200
     */
    Page<SafeCode> page(Caller caller, @Nullable String cursor, int limit);
}
