package org.riser.retention.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.store.UnitOfWork;

/** Reads holds and purges. Every call belongs to the unit of work and the tenant it is given. */
final class Rows {
    static final String UNIT = "retention";

    private Rows() {}

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(UNIT);
    }

    static Optional<HoldRow> hold(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(HoldRow.class, id));
    }

    static Optional<PurgeRow> purge(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(PurgeRow.class, id));
    }

    /** The holds in force, by record. */
    static Map<UUID, List<HoldRow>> holds(UnitOfWork unit, String kind, Collection<UUID> records) {
        return unit.among(
                        UNIT,
                        "select h from HoldRow h where h.record %s and h.kind = :kind and h.liftedAt is null",
                        HoldRow.class,
                        records,
                        Map.of("kind", kind))
                .collect(Collectors.groupingBy(row -> row.record));
    }

    /** The purge that is not decided and names a record, by record. */
    static Map<UUID, UUID> waiting(UnitOfWork unit, Collection<UUID> records) {
        Map<UUID, UUID> found = new HashMap<>();
        unit.among(
                        UNIT,
                        "select r from RemovedRow r where r.record %s and r.open = 1",
                        RemovedRow.class,
                        records,
                        Map.of())
                .forEach(row -> found.put(row.record, row.purge));
        return found;
    }

    /** In the order in which they were named. */
    static List<RemovedRow> records(UnitOfWork unit, UUID purge) {
        return entities(unit)
                .createQuery("select r from RemovedRow r where r.purge = :purge order by r.position", RemovedRow.class)
                .setParameter("purge", purge)
                .getResultList();
    }

    /** The last first. */
    static <T> List<T> last(UnitOfWork unit, Class<T> type, String at, @Nullable TimedPlace after, int most) {
        TypedQuery<T> query = entities(unit)
                .createQuery(
                        "select r from " + type.getSimpleName() + " r"
                                + (after == null
                                        ? ""
                                        : " where r." + at + " <= :at and (r." + at + " < :at or r.id < :id)")
                                + " order by r." + at + " desc, r.id desc",
                        type);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }
}
