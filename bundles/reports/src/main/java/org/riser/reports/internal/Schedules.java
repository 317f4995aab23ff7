package org.riser.reports.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.store.UnitOfWork;

/** Reads schedules, their letters, and domains. Every call belongs to the unit of work and the tenant it is given. */
final class Schedules {
    static final String UNIT = "reports";

    private Schedules() {}

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(UNIT);
    }

    static Optional<ScheduleRow> schedule(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(ScheduleRow.class, id));
    }

    static Optional<DeliveryRow> delivery(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(DeliveryRow.class, id));
    }

    static List<ScheduleRow> schedules(UnitOfWork unit, @Nullable TimedPlace after, int most) {
        var query = entities(unit)
                .createQuery(
                        "select s from ScheduleRow s"
                                + (after == null ? "" : " where s.madeAt <= :at and (s.madeAt < :at or s.id < :id)")
                                + " order by s.madeAt desc, s.id desc",
                        ScheduleRow.class);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    /** The last planned first. */
    static List<DeliveryRow> deliveries(UnitOfWork unit, UUID schedule, @Nullable TimedPlace after, int most) {
        var query = entities(unit)
                .createQuery(
                        "select d from DeliveryRow d where d.schedule = :schedule"
                                + (after == null
                                        ? ""
                                        : " and d.plannedFor <= :at and (d.plannedFor < :at or d.id < :id)")
                                + " order by d.plannedFor desc, d.id desc",
                        DeliveryRow.class)
                .setParameter("schedule", schedule);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    static Set<String> domains(UnitOfWork unit) {
        return entities(unit)
                .createQuery("select d from DomainRow d", DomainRow.class)
                .getResultStream()
                .map(row -> row.domain)
                .collect(Collectors.toUnmodifiableSet());
    }
}
