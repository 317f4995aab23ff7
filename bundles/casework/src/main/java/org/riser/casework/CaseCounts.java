package org.riser.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.store.UnitOfWork;

/**
 * Counts cases by what they are about. For reports, so nobody's permissions are asked; counted by the database, inside the unit of
 * work that is given. Thread-safe.
 */
@ProviderType
public interface CaseCounts {
    /**
     * Cases of one kind and unit.
     *
     * @param orgUnit null of cases without one
     * @param accepted how many were accepted in the period
     * @param closed how many of those have ended by now
     * @param dropped how many of those were void
     * @param late how many of those broke a time limit
     */
    record Count(String kind, @Nullable String orgUnit, long accepted, long closed, long dropped, long late) {}

    /** Those that were accepted in {@code [from, to)}, as they stand now. */
    List<Count> accepted(UnitOfWork unit, TenantId tenant, Instant from, Instant to);
}
