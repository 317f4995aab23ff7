package org.riser.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.store.UnitOfWork;

/**
 * Counts how clocks were kept, by the row that governed them. For reports, so nobody's permissions are asked; counted by the
 * database, inside the unit of work that is given. Thread-safe.
 */
@ProviderType
public interface KeptClocks {
    /**
     * Clocks of one row and unit.
     *
     * @param orgUnit of the case; null of contacts and of cases without one
     * @param ended how many were met in the period, in time or not
     * @param late how many of those were not met in time
     * @param overdue how many fell due before the period's end and run still
     */
    record Count(String module, String rowId, @Nullable String orgUnit, long ended, long late, long overdue) {}

    /** Those that were met in {@code [from, to)}, and those that are overdue; cancelled ones count nowhere. */
    List<Count> of(UnitOfWork unit, TenantId tenant, Instant from, Instant to);
}
