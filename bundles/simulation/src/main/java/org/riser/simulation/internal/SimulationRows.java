package org.riser.simulation.internal;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.riser.api.TenantId;
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

    /** The newest first, without what is large. */
    static List<Simulation> latest(UnitOfWork unit, TenantId tenant, String pack, int most) {
        return unit.sql("select ID, PACK, PERIOD_FROM, PERIOD_TO, DIGEST, EDIT_COUNT, SIMULATION_STATE, CASES, DONE,"
                        + " STARTED_BY, STARTER_NAME, STARTED_AT, ENDED_AT from RS_SIMULATION"
                        + " where TENANT_ID = ? and PACK = ? order by STARTED_AT desc, ID desc fetch first " + most
                        + " rows only")
                .with(tenant, pack)
                .list(row -> new Simulation(
                        row.uuid("ID"),
                        row.text("PACK"),
                        row.instant("PERIOD_FROM"),
                        row.instant("PERIOD_TO"),
                        row.text("DIGEST"),
                        (int) row.number("EDIT_COUNT"),
                        Simulation.State.valueOf(row.text("SIMULATION_STATE")),
                        row.number("CASES"),
                        row.number("DONE"),
                        row.text("STARTED_BY"),
                        row.text("STARTER_NAME"),
                        row.instant("STARTED_AT"),
                        row.optionalInstant("ENDED_AT").orElse(null),
                        null,
                        false));
    }

    /** How many are not over. */
    static long underWay(UnitOfWork unit) {
        return unit.entities(UNIT)
                .createQuery("select count(s) from SimulationRow s where s.state in :states", Long.class)
                .setParameter("states", UNDER_WAY)
                .getSingleResult();
    }

    /**
     * Takes away what is over and has as many newer ones that are.
     *
     * @param kept how many stay
     */
    static void trim(UnitOfWork unit, TenantId tenant, int kept) {
        List<UUID> old = unit.sql("select ID from RS_SIMULATION where TENANT_ID = ? and SIMULATION_STATE not in (?, ?)"
                        + " order by STARTED_AT desc, ID desc offset " + kept + " rows")
                .with(tenant)
                .with(UNDER_WAY.toArray())
                .list(row -> row.uuid("ID"));
        for (UUID simulation : old) {
            unit.sql("delete from RS_SIMULATION_CHANGE where TENANT_ID = ? and SIMULATION_ID = ?")
                    .with(tenant, simulation)
                    .update();
            unit.sql("delete from RS_SIMULATION where TENANT_ID = ? and ID = ?")
                    .with(tenant, simulation)
                    .update();
        }
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

    /** Those that are not over, the oldest first. */
    static List<SimulationRow> notOver(UnitOfWork unit) {
        return unit.entities(UNIT)
                .createQuery(
                        "select s from SimulationRow s where s.state in :states order by s.startedAt, s.id",
                        SimulationRow.class)
                .setParameter("states", UNDER_WAY)
                .getResultList();
    }

    /**
     * The one whose turn it is: the one at work, else the oldest. One whose pack is away waits, and holds up nobody.
     *
     * @param packs those that are loaded
     */
    static Optional<SimulationRow> first(UnitOfWork unit, Set<String> packs) {
        List<SimulationRow> there =
                notOver(unit).stream().filter(row -> packs.contains(row.pack)).toList();
        return there.stream()
                .filter(row -> row.state() == Simulation.State.RUNNING)
                .findFirst()
                .or(() -> there.stream().findFirst());
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
