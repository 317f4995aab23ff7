package org.riser.followup.internal;

import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.followup.SatisfactionQuery;
import org.riser.identity.Reach;
import org.riser.store.UnitOfWork;

/** Counts answers. */
final class Tallies {
    private Tallies() {}

    /** The scores and grades that count, of the work in reach. */
    static List<Tally> of(UnitOfWork unit, SatisfactionQuery query, Reach reach) {
        String key = switch (query.by()) {
            case EMPLOYEE -> "a.employee";
            case UNIT -> "a.orgUnit";
            case MONTH -> "a.calledOn";
        };
        Reach.Condition visible = reach.where("a.employee", "a.orgUnit");
        String group = key + ", a.item, a.grade";
        String employee = query.employee() == null ? "" : " and a.employee = :employee";
        TypedQuery<Object[]> rows = CallRows.entities(unit)
                .createQuery(
                        "select " + group + ", count(a.item), sum(a.score) from AnswerRow a where a.module = :module"
                                + " and a.calledOn >= :from and a.calledOn <= :to and a.counted = :counted"
                                + " and (a.score is not null or a.grade is not null)" + employee + " and "
                                + visible.jpql() + " group by " + group,
                        Object[].class);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("module", query.module());
        parameters.put("from", query.from());
        parameters.put("to", query.to());
        parameters.put("counted", true);
        if (query.employee() != null) {
            parameters.put("employee", query.employee());
        }
        parameters.forEach(rows::setParameter);
        return rows.getResultList().stream()
                .map(row -> new Tally(text(row[0]), text(row[1]), (String) row[2], number(row[3]), number(row[4])))
                .toList();
    }

    /** The modules of whose work anything was answered in those days. */
    static List<String> modules(UnitOfWork unit, LocalDate from, LocalDate to) {
        return CallRows.entities(unit)
                .createQuery(
                        "select distinct a.module from AnswerRow a where a.calledOn >= :from and a.calledOn <= :to"
                                + " order by a.module",
                        String.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static long number(@Nullable Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
