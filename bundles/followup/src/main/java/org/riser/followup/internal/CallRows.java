package org.riser.followup.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.followup.FollowUpCall;
import org.riser.identity.Reach;
import org.riser.store.UnitOfWork;

/** Reads and writes calls. Every call belongs to the unit of work and the tenant it is given. */
final class CallRows {
    private CallRows() {}

    static Optional<CallRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(CallRow.class, id));
    }

    /** From now on the customers of a released sample may be called. */
    static void queue(UnitOfWork unit, SampleRow sample) {
        List<CallRow> calls = entities(unit)
                .createQuery(
                        "select j from JobRow j where j.sample = :sample and j.place > 0 and j.struck is null",
                        JobRow.class)
                .setParameter("sample", sample.id)
                .getResultStream()
                .map(job -> new CallRow(job, sample.releasedAt()))
                .toList();
        SampleRows.add(unit, calls);
    }

    /** The job that was drawn for the case, whatever became of its sample. */
    static Optional<JobRow> drawn(UnitOfWork unit, UUID caseId) {
        return entities(unit)
                .createQuery("select j from JobRow j where j.caseId = :case and j.place > 0", JobRow.class)
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Those that wait as they are due, the others backwards; of the work in reach.
     *
     * @param after the call after which the page begins; null for the first page
     */
    static List<CallRow> page(
            UnitOfWork unit,
            Reach reach,
            @Nullable String module,
            FollowUpCall.State state,
            @Nullable CallPlace after,
            int most) {
        boolean waiting = state == FollowUpCall.State.QUEUED;
        String beyond = waiting ? ">" : "<";
        String order = waiting ? "" : " desc";
        Reach.Condition visible = reach.where("c.employee", "c.orgUnit");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("state", state.name());
        String where = " where c.state = :state and " + visible.jpql();
        if (module != null) {
            where += " and c.module = :module";
            parameters.put("module", module);
        }
        if (after != null) {
            where += " and c.dueAt " + beyond + "= :due and (c.dueAt " + beyond + " :due or c.place " + beyond
                    + " :place or (c.place = :place and c.id " + beyond + " :id))";
            parameters.put("due", after.dueAt());
            parameters.put("place", after.place());
            parameters.put("id", after.id());
        }
        TypedQuery<CallRow> query = entities(unit)
                .createQuery(
                        "select c from CallRow c" + where + " order by c.dueAt" + order + ", c.place" + order + ", c.id"
                                + order,
                        CallRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }

    static List<AttemptRow> attempts(UnitOfWork unit, UUID call) {
        return attempts(unit, List.of(call)).getOrDefault(call, List.of());
    }

    /** From the first on, by call. */
    static Map<UUID, List<AttemptRow>> attempts(UnitOfWork unit, Collection<UUID> calls) {
        String attempts = "select a from AttemptRow a where a.call %s order by a.number";
        return unit.among(SampleRows.UNIT, attempts, AttemptRow.class, calls, Map.of())
                .collect(Collectors.groupingBy(attempt -> attempt.call));
    }

    static boolean hasAttempt(UnitOfWork unit, UUID attempt) {
        return entities(unit).find(AttemptRow.class, attempt) != null;
    }

    static List<AnswerRow> answers(UnitOfWork unit, UUID call) {
        return entities(unit)
                .createQuery("select a from AnswerRow a where a.call = :call", AnswerRow.class)
                .setParameter("call", call)
                .getResultList();
    }

    /** What was answered, by call and question. */
    static Map<UUID, Map<String, Object>> answers(UnitOfWork unit, Collection<UUID> calls) {
        Map<UUID, Map<String, Object>> answers = new HashMap<>();
        unit.among(
                        SampleRows.UNIT,
                        "select a from AnswerRow a where a.call %s order by a.item",
                        AnswerRow.class,
                        calls,
                        Map.of())
                .forEach(answer -> answers.computeIfAbsent(answer.call, any -> new LinkedHashMap<>())
                        .put(answer.item, answer.value()));
        return answers;
    }

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(SampleRows.UNIT);
    }
}
