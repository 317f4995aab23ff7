package org.riser.casework.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/**
 * Reads what belongs to a portion of cases, and no more. Derby looks for a list of ids in an index only if they are its
 * first column, and that is the tenant: it would read all that the company has. There each case is asked for by itself,
 * which costs no round trip.
 */
final class OfCases {
    private static final String EVENTS = "select e from EventRow e where e.caseId %s order by e.caseId, e.sequence";
    private static final String CLOCKS = "select c from ClockRow c where c.subject %s";

    private final boolean takesLists;

    OfCases(Store store) {
        takesLists = store.dialect().equals("postgresql");
    }

    /** The timelines, each in its order; a case without one is missing. */
    Map<UUID, List<EventRow>> events(UnitOfWork unit, Collection<UUID> cases) {
        return find(unit, EVENTS, EventRow.class, cases).collect(Collectors.groupingBy(event -> event.caseId));
    }

    /** The clocks, in no order; a case without any is missing. */
    Map<UUID, List<ClockRow>> clocks(UnitOfWork unit, Collection<UUID> cases) {
        return find(unit, CLOCKS, ClockRow.class, cases).collect(Collectors.groupingBy(clock -> clock.subject));
    }

    private <T> Stream<T> find(UnitOfWork unit, String jpql, Class<T> type, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Stream.empty();
        }
        EntityManager entities = unit.entities(CaseRecords.UNIT);
        if (takesLists) {
            return entities.createQuery(jpql.formatted("in :cases"), type)
                    .setParameter("cases", cases)
                    .getResultStream();
        }
        TypedQuery<T> one = entities.createQuery(jpql.formatted("= :id"), type);
        return cases.stream().flatMap(id -> one.setParameter("id", id).getResultList().stream());
    }
}
