package org.riser.appraisal.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.Level;
import org.riser.appraisal.Period;
import org.riser.appraisal.StandardItem;
import org.riser.identity.Reach;
import org.riser.retention.KeptRecord;
import org.riser.store.UnitOfWork;

/** Reads standards, sheets and restatements. Every call belongs to the unit of work and the tenant it is given. */
final class Rows {
    static final String UNIT = "appraisal";

    private Rows() {}

    static EntityManager entities(UnitOfWork unit) {
        return unit.entities(UNIT);
    }

    static Optional<SheetRow> sheet(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(SheetRow.class, id));
    }

    static List<StandardRow> standards(UnitOfWork unit) {
        return all(unit, StandardRow.class, "select s from StandardRow s order by s.year desc, s.level", Map.of());
    }

    static Optional<StandardRow> standard(UnitOfWork unit, int year, @Nullable Level level) {
        return all(
                        unit,
                        StandardRow.class,
                        "select s from StandardRow s where s.year = :year and s.level = :level",
                        Map.of("year", year, "level", level == null ? StandardRow.EVERYBODY : level.name()))
                .stream()
                .findFirst();
    }

    static List<ItemRow> itemRows(UnitOfWork unit, UUID standard) {
        return all(
                unit,
                ItemRow.class,
                "select i from ItemRow i where i.standard = :standard order by i.position",
                Map.of("standard", standard));
    }

    static List<StandardItem> items(UnitOfWork unit, UUID standard) {
        return itemRows(unit, standard).stream().map(ItemRow::view).toList();
    }

    static boolean isUsed(UnitOfWork unit, UUID standard) {
        return !entities(unit)
                .createQuery("select s from SheetRow s where s.standard = :standard", SheetRow.class)
                .setParameter("standard", standard)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The last opened first. */
    static List<SheetRow> sheets(
            UnitOfWork unit, AppraisalQuery query, Reach.Condition reach, @Nullable UUID before, int most) {
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        List<String> where = new ArrayList<>(List.of(reach.jpql()));
        if (query.employee() != null) {
            where.add("s.employee = :employee");
            parameters.put("employee", query.employee());
        }
        if (query.period() != null) {
            where.add("s.period = :period");
            parameters.put("period", query.period().toString());
        }
        if (query.state() != null) {
            where.add("s.state = :state");
            parameters.put("state", query.state().name());
        }
        if (before != null) {
            where.add("s.id < :before");
            parameters.put("before", before);
        }
        TypedQuery<SheetRow> found = entities(unit)
                .createQuery(
                        "select s from SheetRow s where " + String.join(" and ", where) + " order by s.id desc",
                        SheetRow.class);
        parameters.forEach(found::setParameter);
        return found.setMaxResults(most).getResultList();
    }

    static List<SheetRow> sheetsOf(UnitOfWork unit, Period period) {
        return all(
                unit,
                SheetRow.class,
                "select s from SheetRow s where s.period = :period order by s.id",
                Map.of("period", period.toString()));
    }

    /** Months and years, by period. */
    static List<SheetRow> sheetsOf(UnitOfWork unit, String employee) {
        return all(
                unit,
                SheetRow.class,
                "select s from SheetRow s where s.employee = :employee order by s.period",
                Map.of("employee", employee));
    }

    static Optional<SheetRow> sheetOf(UnitOfWork unit, String employee, Period period) {
        return all(
                        unit,
                        SheetRow.class,
                        "select s from SheetRow s where s.employee = :employee and s.period = :period",
                        Map.of("employee", employee, "period", period.toString()))
                .stream()
                .findFirst();
    }

    static Optional<LineRow> line(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(entities(unit).find(LineRow.class, id));
    }

    static List<LineRow> lines(UnitOfWork unit, UUID sheet) {
        return all(
                unit,
                LineRow.class,
                "select l from LineRow l where l.sheet = :sheet order by l.doneAt, l.id",
                Map.of("sheet", sheet));
    }

    static List<LineRow> holding(UnitOfWork unit, UUID sheet) {
        return lines(unit, sheet).stream().filter(LineRow::holds).toList();
    }

    /** Those of all sheets of a period. */
    static List<LineRow> holding(UnitOfWork unit, Period period) {
        return all(
                        unit,
                        LineRow.class,
                        "select l from LineRow l where l.sheet in"
                                + " (select s.id from SheetRow s where s.period = :period) order by l.doneAt, l.id",
                        Map.of("period", period.toString()))
                .stream()
                .filter(LineRow::holds)
                .toList();
    }

    /** Whether a penalty stands in some sheet. */
    static boolean isTaken(UnitOfWork unit, UUID penalty) {
        return all(
                        unit,
                        LineRow.class,
                        "select l from LineRow l where l.penalty = :penalty",
                        Map.of("penalty", penalty))
                .stream()
                .anyMatch(LineRow::holds);
    }

    static List<StepRow> steps(UnitOfWork unit, UUID sheet) {
        return all(
                unit,
                StepRow.class,
                "select s from StepRow s where s.sheet = :sheet order by s.doneAt, s.id",
                Map.of("sheet", sheet));
    }

    static List<PeriodRow> locked(UnitOfWork unit) {
        return all(
                unit,
                PeriodRow.class,
                "select p from PeriodRow p where p.lockedAt is not null order by p.period desc",
                Map.of());
    }

    static boolean isLocked(UnitOfWork unit, String period) {
        PeriodRow row = entities(unit).find(PeriodRow.class, period);
        return row != null && row.lockedAt != null;
    }

    /** The period, after whoever else opens, locks or restates something of it at the same time is done. */
    static PeriodRow takeTurn(UnitOfWork unit, Period period) {
        int there = unit.sql("update RS_APPRAISAL_PERIOD set SHEETS = SHEETS where TENANT_ID = ? and PERIOD = ?")
                .with(unit.tenant().orElseThrow(), period.toString())
                .update();
        if (there == 0) {
            PeriodRow begun = new PeriodRow(period.toString());
            entities(unit).persist(begun);
            entities(unit).flush();
            return begun;
        }
        return entities(unit).find(PeriodRow.class, period.toString());
    }

    static List<RestatementRow> restatements(UnitOfWork unit, Period period) {
        return all(
                unit,
                RestatementRow.class,
                "select r from RestatementRow r where r.period = :period order by r.doneAt, r.id",
                Map.of("period", period.toString()));
    }

    static List<DifferenceRow> differences(UnitOfWork unit, UUID restatement) {
        return all(
                unit,
                DifferenceRow.class,
                "select d from DifferenceRow d where d.restatement = :restatement order by d.id",
                Map.of("restatement", restatement));
    }

    static List<DifferenceRow> differencesOf(UnitOfWork unit, UUID sheet) {
        return all(
                unit,
                DifferenceRow.class,
                "select d from DifferenceRow d where d.sheet = :sheet order by d.id",
                Map.of("sheet", sheet));
    }

    /** Sheets of months, or of years, by the day from which they are kept. */
    static List<SheetRow> kept(
            UnitOfWork unit, boolean ofYears, LocalDate before, KeptRecord.@Nullable Place after, int most) {
        TypedQuery<SheetRow> found = entities(unit)
                .createQuery(
                        "select s from SheetRow s where s.keptFrom < :before and s.state <> :appealed"
                                + " and length(s.period) = :length"
                                + (after == null ? "" : " and s.keptFrom >= :day and (s.keptFrom > :day or s.id > :id)")
                                + " order by s.keptFrom, s.id",
                        SheetRow.class)
                .setParameter("before", before)
                .setParameter("appealed", Appraisal.State.APPEALED.name())
                .setParameter("length", ofYears ? "2026".length() : "2026-03".length());
        if (after != null) {
            found.setParameter("day", after.closedOn()).setParameter("id", after.id());
        }
        return found.setMaxResults(most).getResultList();
    }

    /** Everything that somebody within reach may be shown. */
    static Reach.Condition scope(Office office, Caller caller) {
        return Office.mayReadOthers(caller)
                ? office.reach(caller).where("s.employee", "s.orgUnit")
                : new Reach.Condition("s.employee = :self", Map.of("self", caller.principal()));
    }

    private static <T> List<T> all(UnitOfWork unit, Class<T> type, String jpql, Map<String, ?> parameters) {
        TypedQuery<T> query = entities(unit).createQuery(jpql, type);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
