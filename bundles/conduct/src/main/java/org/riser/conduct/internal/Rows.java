package org.riser.conduct.internal;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.conduct.PenaltyQuery;
import org.riser.store.UnitOfWork;

/** Reads findings, penalties and postings. Every call belongs to the unit of work and the tenant it is given. */
final class Rows {
    static final String UNIT = "conduct";

    private Rows() {}

    static Optional<FindingRow> finding(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities(UNIT).find(FindingRow.class, id));
    }

    static Optional<PenaltyRow> penalty(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities(UNIT).find(PenaltyRow.class, id));
    }

    /**
     * The newest first.
     *
     * @param employee about whom; null about everybody
     * @param finder by whom; null by everybody
     */
    static List<FindingRow> findings(
            UnitOfWork unit, @Nullable String employee, @Nullable String finder, @Nullable TimedPlace after, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String where = " where f.foundAt is not null";
        if (employee != null) {
            where += " and f.employee = :employee";
            parameters.put("employee", employee);
        }
        if (finder != null) {
            where += " and f.foundBy = :finder";
            parameters.put("finder", finder);
        }
        if (after != null) {
            where += " and f.foundAt <= :at and (f.foundAt < :at or f.id < :id)";
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        TypedQuery<FindingRow> query = unit.entities(UNIT)
                .createQuery(
                        "select f from FindingRow f" + where + " order by f.foundAt desc, f.id desc", FindingRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    /** In the order in which the table proposed them; one read for each finding keeps to the index. */
    static Map<UUID, List<PenaltyRow>> penalties(UnitOfWork unit, Collection<FindingRow> findings) {
        Map<UUID, List<PenaltyRow>> found = new HashMap<>();
        findings.forEach(finding -> found.put(
                finding.id,
                unit.entities(UNIT)
                        .createQuery(
                                "select p from PenaltyRow p where p.finding = :finding order by p.id", PenaltyRow.class)
                        .setParameter("finding", finding.id)
                        .getResultList()));
        return found;
    }

    /**
     * The last proposed first.
     *
     * @param reader who sees only their own and what they found; null sees everything
     */
    static List<PenaltyRow> penalties(
            UnitOfWork unit, PenaltyQuery query, @Nullable String reader, @Nullable UUID before, int most) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        List<String> where = new ArrayList<>(List.of("p.id is not null"));
        if (query.state() != null) {
            where.add("p.state = :state");
            parameters.put("state", query.state().name());
        }
        if (query.employee() != null) {
            where.add("p.employee = :employee");
            parameters.put("employee", query.employee());
        }
        if (query.unit() != null) {
            where.add("p.orgUnit = :orgUnit");
            parameters.put("orgUnit", query.unit().toString());
        }
        if (query.month() != null) {
            where.add("p.period = :period");
            parameters.put("period", query.month().toString());
        }
        if (reader != null) {
            where.add("(p.employee = :reader or p.foundBy = :reader)");
            parameters.put("reader", reader);
        }
        if (before != null) {
            where.add("p.id < :before");
            parameters.put("before", before);
        }
        TypedQuery<PenaltyRow> found = unit.entities(UNIT)
                .createQuery(
                        "select p from PenaltyRow p where " + String.join(" and ", where) + " order by p.id desc",
                        PenaltyRow.class);
        parameters.forEach(found::setParameter);
        return found.setMaxResults(most).getResultList();
    }

    /** Makes whoever else changes what counts of an employee's month wait for the end of this unit of work. */
    static void takeTurn(UnitOfWork unit, PenaltyRow row) {
        unit.sql("update RS_CONDUCT_PENALTY set PERIOD = PERIOD where TENANT_ID = ? and EMPLOYEE = ? and PERIOD = ?")
                .with(unit.tenant().orElseThrow(), row.employee, row.period)
                .update();
    }

    static List<PostingRow> postings(UnitOfWork unit, String employee, String period) {
        return unit.entities(UNIT)
                .createQuery(
                        "select p from PostingRow p where p.employee = :employee and p.period = :period order by p.id",
                        PostingRow.class)
                .setParameter("employee", employee)
                .setParameter("period", period)
                .getResultList();
    }
}
