package org.riser.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.riser.api.Text;
import org.riser.store.UnitOfWork;

/**
 * Records that are kept for a time and may go then, published as a service by the bundle that holds them. Only what has ended
 * and cannot change any more is a record. Every call belongs to the unit of work and the tenant it is given. Thread-safe.
 */
@ConsumerType
public interface RecordKind {
    /** Stable, up to 32 characters: {@code inspection}. */
    String id();

    Text name();

    /** The class of records in the tables {@code retention}. */
    String recordClass();

    /**
     * The records that were closed before a day, by day and id.
     *
     * @param after where to go on, null for the first
     * @param most of the records
     */
    List<KeptRecord> page(UnitOfWork unit, LocalDate closedBefore, KeptRecord.@Nullable Place after, int most);

    Optional<KeptRecord> find(UnitOfWork unit, UUID id);

    /**
     * Takes a record out with everything that belongs to it.
     *
     * @return all that it held, in a form that the same record always has: its digest is the proof of what was there
     */
    byte[] remove(UnitOfWork unit, UUID id);
}
