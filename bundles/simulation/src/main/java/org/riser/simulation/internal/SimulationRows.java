package org.riser.simulation.internal;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riser.identity.Reach;
import org.riser.simulation.Simulation;
import org.riser.store.UnitOfWork;

/** Reads and writes simulations. Every call belongs to the unit of work and the tenant it is given. */
final class SimulationRows {
    static final String UNIT = "simulation";
    private static final List<String> UNDER_WAY =
            List.of(Simulation.State.WAITING.name(), Simulation.State.RUNNING.name());

    private SimulationRows() {}

    static Optional<SimulationRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities(UNIT).find(SimulationRow.class, id));
    }

    static void add(UnitOfWork unit, Object row) {
        unit.entities(UNIT).persist(row);
    }

    /** The newest first. */
    static List<SimulationRow> latest(UnitOfWork unit, String pack, int most) {
        return unit.entities(UNIT)
                .createQuery(
                        "select s from SimulationRow s where s.pack = :pack order by s.startedAt desc, s.id desc",
                        SimulationRow.class)
                .setParameter("pack", pack)
                .setMaxResults(most)
                .getResultList();
    }

    static Optional<SimulationRow> latestOf(UnitOfWork unit, String pack, String digest) {
        return unit.entities(UNIT)
                .createQuery(
                        "select s from SimulationRow s where s.pack = :pack and s.digest = :digest"
                                + " order by s.startedAt desc, s.id desc",
                        SimulationRow.class)
                .setParameter("pack", pack)
                .setParameter("digest", digest)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The one whose turn it is: the oldest that is not over. */
    static Optional<SimulationRow> first(UnitOfWork unit) {
        return unit.entities(UNIT)
                .createQuery(
                        "select s from SimulationRow s where s.state in :states order by s.startedAt, s.id",
                        SimulationRow.class)
                .setParameter("states", UNDER_WAY)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those in sight, in their order. */
    static List<ChangedRow> changes(UnitOfWork unit, UUID simulation, Reach reach, long after, int most) {
        Reach.Condition scope = reach.where("c.assignee", "c.orgUnit");
        TypedQuery<ChangedRow> query = unit.entities(UNIT)
                .createQuery(
                        "select c from ChangedRow c where c.simulation = :simulation and c.sequence > :after and "
                                + scope.jpql() + " order by c.sequence",
                        ChangedRow.class)
                .setParameter("simulation", simulation)
                .setParameter("after", after)
                .setMaxResults(most);
        scope.parameters().forEach(query::setParameter);
        return query.getResultList();
    }
}
