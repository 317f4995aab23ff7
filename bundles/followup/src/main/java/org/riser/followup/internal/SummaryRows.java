package org.riser.followup.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.followup.FollowUpSummary.Measure;
import org.riser.store.UnitOfWork;

/** Reads summaries and measures. Every call belongs to the unit of work and the tenant it is given. */
final class SummaryRows {
    private SummaryRows() {}

    static Optional<SummaryRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(SummaryRow.class, id));
    }

    static Optional<SummaryRow> of(UnitOfWork unit, String module, String month) {
        return entities(unit)
                .createQuery(
                        "select s from SummaryRow s where s.module = :module and s.month = :month", SummaryRow.class)
                .setParameter("module", module)
                .setParameter("month", month)
                .getResultStream()
                .findFirst();
    }

    /** The last begun first. */
    static List<SummaryRow> page(UnitOfWork unit, @Nullable String module, @Nullable TimedPlace after, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String where = " where s.begunAt is not null";
        if (module != null) {
            where += " and s.module = :module";
            parameters.put("module", module);
        }
        where += beyond("s.begunAt", "s.id", after, parameters);
        return list(
                unit,
                "select s from SummaryRow s" + where + " order by s.begunAt desc, s.id desc",
                SummaryRow.class,
                parameters,
                most);
    }

    static Optional<MeasureRow> measure(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(MeasureRow.class, id));
    }

    /** In the order in which they were agreed. */
    static List<MeasureRow> measures(UnitOfWork unit, UUID summary) {
        return list(
                unit,
                "select m from MeasureRow m where m.summary = :summary order by m.agreedAt, m.id",
                MeasureRow.class,
                Map.of("summary", summary),
                Integer.MAX_VALUE);
    }

    /**
     * The last agreed first.
     *
     * @param owner null for those of everybody
     */
    static List<MeasureRow> measures(
            UnitOfWork unit,
            @Nullable String owner,
            Measure.@Nullable State state,
            @Nullable TimedPlace after,
            int most) {
        Map<String, Object> parameters = new HashMap<>();
        String where = " where m.agreedAt is not null";
        if (owner != null) {
            where += " and m.owner = :owner";
            parameters.put("owner", owner);
        }
        if (state != null) {
            where += " and m.state = :state";
            parameters.put("state", state.name());
        }
        where += beyond("m.agreedAt", "m.id", after, parameters);
        return list(
                unit,
                "select m from MeasureRow m" + where + " order by m.agreedAt desc, m.id desc",
                MeasureRow.class,
                parameters,
                most);
    }

    private static String beyond(String at, String id, @Nullable TimedPlace after, Map<String, Object> parameters) {
        if (after == null) {
            return "";
        }
        parameters.put("at", after.at());
        parameters.put("id", after.id());
        return " and " + at + " <= :at and (" + at + " < :at or " + id + " < :id)";
    }

    private static <T> List<T> list(
            UnitOfWork unit, String jpql, Class<T> type, Map<String, Object> parameters, int most) {
        TypedQuery<T> query = entities(unit).createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(SampleRows.UNIT);
    }
}
