package org.riser.followup.internal;

import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.followup.FollowUpIssue;
import org.riser.identity.Reach;
import org.riser.store.UnitOfWork;

/** Reads issues. Every call belongs to the unit of work and the tenant it is given. */
final class IssueRows {
    private IssueRows() {}

    static Optional<IssueRow> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(CallRows.entities(unit).find(IssueRow.class, id));
    }

    static List<IssueRow> of(UnitOfWork unit, UUID caseId) {
        return CallRows.entities(unit)
                .createQuery("select i from IssueRow i where i.caseId = :case", IssueRow.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /** The last opened first, of the work in reach. */
    static List<IssueRow> page(
            UnitOfWork unit,
            Reach reach,
            @Nullable String module,
            FollowUpIssue.@Nullable State state,
            @Nullable UUID before,
            int most) {
        Reach.Condition visible = reach.where("i.employee", "i.orgUnit");
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        String where = " where " + visible.jpql();
        if (module != null) {
            where += " and i.module = :module";
            parameters.put("module", module);
        }
        if (state != null) {
            where += " and i.state = :state";
            parameters.put("state", state.name());
        }
        if (before != null) {
            where += " and i.id < :before";
            parameters.put("before", before);
        }
        TypedQuery<IssueRow> query = CallRows.entities(unit)
                .createQuery("select i from IssueRow i" + where + " order by i.id desc", IssueRow.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(most).getResultList();
    }
}
