package org.riser.followup.internal;

import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.TimedPlace;
import org.riser.followup.FollowUpMention;
import org.riser.identity.Reach;
import org.riser.store.UnitOfWork;

/** Reads mentions. Every call belongs to the unit of work and the tenant it is given. */
final class MentionRows {
    private MentionRows() {}

    static Optional<MentionRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(CallRows.entities(unit).find(MentionRow.class, id));
    }

    /** A job of whatever population, whether it was drawn or not. */
    static Optional<JobRow> job(UnitOfWork unit, UUID caseId) {
        return CallRows.entities(unit)
                .createQuery("select j from JobRow j where j.caseId = :case order by j.place desc", JobRow.class)
                .setParameter("case", caseId)
                .getResultStream()
                .findFirst();
    }

    /** The customers who criticised in these days, unless it turned out not to be true. */
    static Set<UUID> criticising(UnitOfWork unit, String module, Instant since) {
        return new HashSet<>(CallRows.entities(unit)
                .createQuery(
                        "select m.customer from MentionRow m where m.module = :module and m.recordedAt >= :since"
                                + " and m.kind = 'CRITICISM' and m.state <> 'UNFOUNDED' and m.customer is not null",
                        UUID.class)
                .setParameter("module", module)
                .setParameter("since", since)
                .getResultList());
    }

    /** The last recorded first, of the work in reach. */
    static List<MentionRow> page(
            UnitOfWork unit,
            Reach reach,
            @Nullable String module,
            FollowUpMention.@Nullable State state,
            @Nullable TimedPlace after,
            int most) {
        Reach.Condition visible = reach.where("m.employee", "m.orgUnit");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        String where = " where " + visible.jpql();
        if (module != null) {
            where += " and m.module = :module";
            parameters.put("module", module);
        }
        if (state != null) {
            where += " and m.state = :state";
            parameters.put("state", state.name());
        }
        if (after != null) {
            where += " and m.recordedAt <= :at and (m.recordedAt < :at or m.id < :id)";
            parameters.put("at", after.at());
            parameters.put("id", after.id());
        }
        TypedQuery<MentionRow> query = CallRows.entities(unit)
                .createQuery(
                        "select m from MentionRow m" + where + " order by m.recordedAt desc, m.id desc",
                        MentionRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
