package org.riser.followup.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.followup.FollowUpCall;
import org.riser.store.UnitOfWork;

/** Reads plans and what was made of them. Every call belongs to the unit of work and the tenant it is given. */
final class PlanRows {
    private PlanRows() {}

    /** Who reached a customer, and when. */
    record Made(String by, String name, Instant at) {}

    static Optional<PlanRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(PlanRow.class, id));
    }

    static Optional<PlanRow> of(UnitOfWork unit, String module, int year) {
        return entities(unit)
                .createQuery("select p from PlanRow p where p.module = :module and p.year = :year", PlanRow.class)
                .setParameter("module", module)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    /** The last year first, modules in their order within it. */
    static List<PlanRow> page(UnitOfWork unit, @Nullable String module, @Nullable PlanPlace after, int limit) {
        String jpql = "select p from PlanRow p where 1 = 1" + (module == null ? "" : " and p.module = :module")
                + (after == null ? "" : " and (p.year < :year or p.year = :year and p.module > :after)")
                + " order by p.year desc, p.module";
        TypedQuery<PlanRow> query = entities(unit).createQuery(jpql, PlanRow.class);
        if (module != null) {
            query.setParameter("module", module);
        }
        if (after != null) {
            query.setParameter("year", after.year()).setParameter("after", after.module());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** The customers of a module who were reached from one moment to before another. */
    static List<Made> made(UnitOfWork unit, String module, Instant from, Instant to) {
        return entities(unit)
                .createQuery(
                        "select a.by, a.byName, a.at from AttemptRow a, CallRow c where c.id = a.call and c.module = :module"
                                + " and a.outcome = :reached and a.at >= :from and a.at < :to",
                        Object[].class)
                .setParameter("module", module)
                .setParameter("reached", FollowUpCall.Outcome.REACHED.name())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultStream()
                .map(row -> new Made((String) row[0], (String) row[1], (Instant) row[2]))
                .toList();
    }

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(SampleRows.UNIT);
    }
}
