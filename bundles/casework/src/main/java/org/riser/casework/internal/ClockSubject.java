package org.riser.casework.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Words;
import org.riser.store.UnitOfWork;

/** What a clock can belong to: a case or a contact, inside one unit of work. */
interface ClockSubject {
    UnitOfWork unit();

    TenantId tenant();

    UUID id();

    String module();

    /** Hall or team whose calendar the clocks begin with; null for the tenant's. */
    @Nullable
    String orgUnit();

    /** The instant whose rules govern the clocks. */
    Instant acceptedAt();

    /** When it ended; clocks that nothing stopped until then are cancelled. Null while it is open. */
    @Nullable
    Instant endedAt();

    Instant now();

    /**
     * Up to when the story is told: what has come due until then is recorded. Now, but while history is loaded the moment
     * of the last deed, because the next one may still show that a clock was met in time.
     */
    Instant toldUntil();

    Facts facts();

    /** How its facts and events are called before people. */
    Words words();

    List<Happening> happenings();

    /** Every clock it has had, to which new ones are added. */
    List<ClockRow> clocks();

    /** Adds what became of a clock to the timeline, as a deed of the platform. */
    void record(String type, Instant at, Map<String, ?> data);
}
