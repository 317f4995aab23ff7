package org.riser.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.Page;
import org.riser.api.TenantId;

/**
 * Finished work, from which follow-ups are drawn: cases that reached the end of their kind. Cases that were voided or merged
 * are none, nor are those of kinds that are not followed up. For the platform itself, so nobody's permissions are asked.
 * Thread-safe.
 */
@ProviderType
public interface FinishedCases {
    /**
     * The finished cases of one module, in the order in which they ended.
     *
     * @param from those that ended then or later
     * @param to those that ended before
     * @param cursor of the page before; null for the first page
     * @param limit most cases that are looked at, from 1 to 1,000; a page may hold fewer and yet be followed by another
     * @throws org.riser.api.error.InvalidInput if the cursor is not one that was given out
     */
    Page<FinishedCase> page(
            TenantId tenant, String module, Instant from, Instant to, @Nullable String cursor, int limit);

    /** One of them; empty when there is no such case, or it is none of them. */
    Optional<FinishedCase> find(TenantId tenant, UUID caseId);

    /** How many cases of a module ended in {@code [from, to)}, by business; a business without any has no entry. */
    Map<String, Long> volumes(TenantId tenant, String module, Instant from, Instant to);
}
