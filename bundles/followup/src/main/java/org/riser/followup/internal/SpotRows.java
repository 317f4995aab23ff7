package org.riser.followup.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.followup.SpotCheck;
import org.riser.identity.Reach;
import org.riser.store.UnitOfWork;

/** Reads checks and what they are drawn from. Every call belongs to the unit of work and the tenant it is given. */
final class SpotRows {
    /**
     * A call in which the customer was asked, and who made it.
     *
     * @param agent principal
     * @param at when the customer was asked
     */
    record Asked(CallRow call, String agent, Instant at) {}

    private SpotRows() {}

    static Optional<SpotDrawRow> draw(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(SpotDrawRow.class, id));
    }

    static Optional<SpotCheckRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(SpotCheckRow.class, id));
    }

    /**
     * The last one first.
     *
     * @param after the draw after which the page begins; null for the first page
     */
    static List<SpotDrawRow> draws(UnitOfWork unit, @Nullable String module, @Nullable TimedPlace after, int most) {
        Map<String, Object> parameters = new HashMap<>();
        String where = " where d.drawnAt is not null";
        if (module != null) {
            where += " and d.module = :module";
            parameters.put("module", module);
        }
        if (after != null) {
            where += " and d.drawnAt <= :at and (d.drawnAt < :at or d.id < :id)";
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        return list(
                unit,
                "select d from SpotDrawRow d" + where + " order by d.drawnAt desc, d.id desc",
                SpotDrawRow.class,
                parameters,
                most);
    }

    /**
     * The last drawn first.
     *
     * @param reach what the caller sees beside what they are to check; null when nothing
     */
    static List<SpotCheckRow> page(
            UnitOfWork unit,
            @Nullable Reach reach,
            String assignee,
            SpotCheck.@Nullable Kind kind,
            SpotCheck.@Nullable State state,
            @Nullable UUID before,
            int most) {
        Map<String, Object> parameters = new HashMap<>(Map.of("assignee", assignee));
        String where = "c.assignee = :assignee";
        if (reach != null) {
            Reach.Condition visible = reach.where("c.concerned", "c.orgUnit");
            parameters.putAll(visible.parameters());
            where = "(" + where + " or " + visible.jpql() + ")";
        }
        if (kind != null) {
            where += " and c.kind = :kind";
            parameters.put("kind", kind.name());
        }
        if (state != null) {
            where += " and c.state = :state";
            parameters.put("state", state.name());
        }
        if (before != null) {
            where += " and c.id < :before";
            parameters.put("before", before);
        }
        return list(
                unit,
                "select c from SpotCheckRow c where " + where + " order by c.id desc",
                SpotCheckRow.class,
                parameters,
                most);
    }

    /** What is checked of a module's month already. */
    static List<SpotCheckRow> drawn(UnitOfWork unit, String module, SpotCheck.Kind kind, String month) {
        return list(
                unit,
                "select c from SpotCheckRow c where c.module = :module and c.kind = :kind and c.month = :month",
                SpotCheckRow.class,
                Map.of("module", module, "kind", kind.name(), "month", month),
                Integer.MAX_VALUE);
    }

    /** The customers who were asked in these days, also in a call that is void. */
    static List<Asked> asked(UnitOfWork unit, String module, Days days) {
        return list(
                        unit,
                        "select c, a.by, a.at from CallRow c, AttemptRow a where a.call = c.id and a.outcome = 'REACHED'"
                                + " and c.module = :module and a.at >= :from and a.at < :to",
                        Object[].class,
                        Map.of("module", module, "from", days.begin(), "to", days.end()),
                        Integer.MAX_VALUE)
                .stream()
                .map(line -> new Asked((CallRow) line[0], (String) line[1], (Instant) line[2]))
                .toList();
    }

    /** The jobs that ended in these days and could have been drawn for a call. */
    static List<JobRow> jobs(UnitOfWork unit, String module, Days days) {
        return list(
                unit,
                "select j from JobRow j where j.module = :module and j.doneAt >= :from and j.doneAt < :to",
                JobRow.class,
                Map.of("module", module, "from", days.begin(), "to", days.end()),
                Integer.MAX_VALUE);
    }

    /** The lowest score that counts of each customer who was asked on that day or later. */
    static Map<UUID, Integer> lowestScores(UnitOfWork unit, String module, LocalDate since) {
        Map<UUID, Integer> lowest = new HashMap<>();
        list(
                        unit,
                        "select c.customer, min(a.score) from CallRow c, AnswerRow a where a.call = c.id"
                                + " and c.module = :module and a.calledOn >= :since and a.score is not null"
                                + " and a.counted = true group by c.customer",
                        Object[].class,
                        Map.of("module", module, "since", since),
                        Integer.MAX_VALUE)
                .forEach(line -> lowest.put((UUID) line[0], (Integer) line[1]));
        return lowest;
    }

    /** The customers who would not answer, since then. */
    static Set<UUID> refusing(UnitOfWork unit, String module, Instant since) {
        return new HashSet<>(list(
                unit,
                "select c.customer from CallRow c where c.module = :module and c.state = 'REFUSED' and c.dueAt >= :since",
                UUID.class,
                Map.of("module", module, "since", since),
                Integer.MAX_VALUE));
    }

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(SampleRows.UNIT);
    }

    private static <T> List<T> list(
            UnitOfWork unit, String jpql, Class<T> type, Map<String, Object> parameters, int most) {
        TypedQuery<T> query = entities(unit).createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
