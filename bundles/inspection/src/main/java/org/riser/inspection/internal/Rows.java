package org.riser.inspection.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.identity.Reach;
import org.riser.inspection.Round;
import org.riser.inspection.RoundKind;
import org.riser.inspection.RoundQuery;
import org.riser.retention.KeptRecord;
import org.riser.store.UnitOfWork;

/** Reads rounds and scores. Every call belongs to the unit of work and the tenant it is given. */
final class Rows {
    static final String UNIT = "inspection";

    private Rows() {}

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(UNIT);
    }

    static Optional<RoundRow> round(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(RoundRow.class, id));
    }

    /** The last begun first. */
    static List<RoundRow> rounds(UnitOfWork unit, RoundQuery query, Reach reach, @Nullable TimedPlace after, int most) {
        Reach.Condition seen = reach.where("r.checker", "r.orgUnit");
        Map<String, Object> parameters = new HashMap<>(seen.parameters());
        String where = " where " + seen.jpql();
        if (query.kind() != null) {
            where += " and r.kind = :kind";
            parameters.put("kind", query.kind().name());
        }
        if (query.state() != null) {
            where += " and r.state = :state";
            parameters.put("state", query.state().name());
        }
        if (query.orgUnit() != null) {
            where += " and r.orgUnit = :orgUnit";
            parameters.put("orgUnit", query.orgUnit().toString());
        }
        if (after != null) {
            where += " and r.startedAt <= :at and (r.startedAt < :at or r.id < :id)";
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        TypedQuery<RoundRow> found = entities(unit)
                .createQuery(
                        "select r from RoundRow r" + where + " order by r.startedAt desc, r.id desc", RoundRow.class);
        parameters.forEach(found::setParameter);
        return found.setMaxResults(most).getResultList();
    }

    /** Those of a week or month, of whatever state. */
    static List<RoundRow> ofPeriod(UnitOfWork unit, RoundKind kind, LocalDate period) {
        return entities(unit)
                .createQuery("select r from RoundRow r where r.kind = :kind and r.period = :period", RoundRow.class)
                .setParameter("kind", kind.name())
                .setParameter("period", period)
                .getResultList();
    }

    /** Those submitted whose day lies before one, by day. */
    static List<RoundRow> ended(UnitOfWork unit, LocalDate before, KeptRecord.@Nullable Place after, int most) {
        TypedQuery<RoundRow> found = entities(unit)
                .createQuery(
                        "select r from RoundRow r where r.state = :state and r.day < :before"
                                + (after == null ? "" : " and r.day >= :day and (r.day > :day or r.id > :id)")
                                + " order by r.day, r.id",
                        RoundRow.class)
                .setParameter("state", Round.State.SUBMITTED.name())
                .setParameter("before", before);
        if (after != null) {
            found.setParameter("day", after.closedOn()).setParameter("id", after.id());
        }
        return found.setMaxResults(most).getResultList();
    }

    /** Day of the last submitted round of a kind, by unit. */
    static Map<String, LocalDate> lastChecked(UnitOfWork unit, RoundKind kind) {
        Map<String, LocalDate> last = new HashMap<>();
        entities(unit)
                .createQuery(
                        "select r.orgUnit, max(r.day) from RoundRow r where r.kind = :kind and r.state = :state"
                                + " and r.orgUnit is not null group by r.orgUnit",
                        Object[].class)
                .setParameter("kind", kind.name())
                .setParameter("state", Round.State.SUBMITTED.name())
                .getResultList()
                .forEach(line -> last.put((String) line[0], (LocalDate) line[1]));
        return last;
    }

    /** In the order of their days. */
    static List<ScoreRow> scores(UnitOfWork unit, String employee, LocalDate from, LocalDate to) {
        return entities(unit)
                .createQuery(
                        "select s from ScoreRow s where s.employee = :employee and s.day >= :from and s.day <= :to"
                                + " order by s.day, s.id",
                        ScoreRow.class)
                .setParameter("employee", employee)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** By round, in the order in which they were written. */
    static Map<UUID, List<ScoreRow>> scores(UnitOfWork unit, Collection<UUID> rounds) {
        return unit.among(
                        UNIT,
                        "select s from ScoreRow s where s.round %s order by s.id",
                        ScoreRow.class,
                        rounds,
                        Map.of())
                .collect(Collectors.groupingBy(score -> score.round));
    }
}
