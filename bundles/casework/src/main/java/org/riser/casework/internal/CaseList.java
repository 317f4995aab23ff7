package org.riser.casework.internal;

import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseStatus;
import org.riser.identity.Reach;
import org.riser.store.UnitOfWork;

/**
 * Finds cases by key, one page at a time. Each order has an index that begins with the tenant and the status, each owner,
 * unit and stage one of its own; where a list asks for several of them, each is read by its index and the pages are
 * merged, so that a page costs the same in a tenant of a million cases. Numbers are listed in their own order: in any
 * other, few that begin alike would have to be looked for among all.
 */
final class CaseList {
    private static final int MOST = 200;
    private static final Comparator<CaseRow> BY_ID = Comparator.<CaseRow>comparingLong(
                    row -> row.id.getMostSignificantBits() ^ Long.MIN_VALUE)
            .thenComparingLong(row -> row.id.getLeastSignificantBits() ^ Long.MIN_VALUE);

    /** An order that an index keeps, and where the next page begins in it. */
    private enum Order {
        // The first half alone bounds the index; an "or" on top would have it read from its beginning.
        DUE(
                "c.nextDueAt, c.id",
                "c.nextDueAt >= :due and (c.nextDueAt > :due or c.id > :id)",
                Comparator.<CaseRow, Instant>comparing(row -> row.nextDueAt).thenComparing(BY_ID)),
        NEWEST("c.id desc", "c.id < :id", BY_ID.reversed()),
        NUMBER("c.number", "c.number > :after", Comparator.comparing(row -> row.number));

        private final String jpql;
        private final String next;
        private final Comparator<CaseRow> rows;

        Order(String jpql, String next, Comparator<CaseRow> rows) {
            this.jpql = jpql;
            this.next = next;
            this.rows = rows;
        }

        static Order of(CaseQuery query) {
            if (query.number() != null) {
                return NUMBER;
            }
            return query.sort() == CaseQuery.Sort.DUE ? DUE : NEWEST;
        }
    }

    Page<CaseRow> page(UnitOfWork unit, Reach reach, CaseQuery query) {
        int limit = checkedLimit(query.limit());
        List<CaseRow> rows = branches(reach, query).stream()
                .flatMap(branch -> rows(unit, branch, query, limit + 1))
                .distinct()
                .sorted(Order.of(query).rows)
                .limit(limit + 1L)
                .toList();
        boolean more = rows.size() > limit;
        List<CaseRow> items = more ? rows.subList(0, limit) : rows;
        return new Page<>(items, more ? Place.of(items.get(limit - 1)).text() : null);
    }

    long count(UnitOfWork unit, Reach reach, CaseQuery query) {
        Conditions conditions = conditions(query);
        Reach.Condition scope = reach.where("c.assignee", "c.orgUnit");
        conditions.add(scope.jpql());
        scope.parameters().forEach(conditions::set);
        return conditions
                .query(unit, "select count(c) from CaseRow c", "", Long.class)
                .getSingleResult();
    }

    /** The parts of the list, of which each has one status and, when the view is limited, one owner or unit. */
    private static List<Conditions> branches(Reach reach, CaseQuery query) {
        List<CaseStatus> statuses = query.status() == null ? List.of(CaseStatus.values()) : List.of(query.status());
        List<Conditions> branches = new ArrayList<>();
        for (CaseStatus status : statuses) {
            CaseQuery one = query.withStatus(status);
            if (reach.everything()) {
                branches.add(conditions(one));
                continue;
            }
            if (query.assignee() == null || query.assignee().equals(reach.principal())) {
                branches.add(conditions(one.withAssignee(reach.principal())));
            }
            reach.orgUnits().stream()
                    .filter(unit -> query.orgUnit() == null || query.orgUnit().equals(unit))
                    .forEach(unit -> branches.add(conditions(one.withOrgUnit(unit))));
        }
        return branches;
    }

    private static Stream<CaseRow> rows(UnitOfWork unit, Conditions branch, CaseQuery query, int limit) {
        Order order = Order.of(query);
        if (query.cursor() != null) {
            branch.add(order.next);
            Place.parse(query.cursor()).parameters(order).forEach(branch::set);
        }
        return branch.query(unit, "select c from CaseRow c", " order by " + order.jpql, CaseRow.class)
                .setMaxResults(limit)
                .getResultStream();
    }

    private static Conditions conditions(CaseQuery query) {
        Conditions conditions = new Conditions();
        conditions.addEqual(
                "status", query.status() == null ? null : query.status().name());
        conditions.addEqual("kind", query.kind());
        conditions.addEqual("stage", query.stage());
        conditions.addEqual("assignee", query.assignee());
        conditions.addEqual("customer", query.customer());
        if (CaseQuery.NO_UNIT.equals(query.orgUnit())) {
            conditions.add("c.orgUnit is null");
        } else {
            conditions.addEqual("orgUnit", query.orgUnit());
        }
        if (query.dueBefore() != null) {
            conditions.add("c.nextDueAt < :dueBefore");
            conditions.set("dueBefore", query.dueBefore());
        }
        if (query.number() != null) {
            conditions.add("c.number >= :number and c.number < :numberEnd");
            conditions.set("number", query.number());
            conditions.set("numberEnd", query.number() + Character.MAX_VALUE);
        }
        return conditions;
    }

    private static int checkedLimit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidInput(List.of(
                    Fault.of("limit", "limit.range", "每页条数应为 1 到 200。", "The limit must lie between 1 and 200.")));
        }
        return limit;
    }

    /** The last row of a page, as the next page's starting point. */
    record Place(Instant due, UUID id, String number) {
        static Place of(CaseRow row) {
            return new Place(row.nextDueAt, row.id, row.number);
        }

        String text() {
            return Cursor.of(due.toString(), id.toString(), number);
        }

        Map<String, Object> parameters(Order order) {
            return switch (order) {
                case DUE -> Map.of("due", due, "id", id);
                case NEWEST -> Map.of("id", id);
                case NUMBER -> Map.of("after", number);
            };
        }

        static Place parse(String text) {
            List<String> parts = Cursor.parts(text, 3);
            try {
                return new Place(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)), parts.get(2));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Cursor.invalid();
            }
        }
    }

    /** Conditions of a query and their parameters. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        void add(String condition) {
            all.add(condition);
        }

        void set(String name, Object value) {
            parameters.put(name, value);
        }

        void addEqual(String attribute, @Nullable Object value) {
            if (value != null) {
                add("c." + attribute + " = :" + attribute);
                set(attribute, value);
            }
        }

        <T> TypedQuery<T> query(UnitOfWork unit, String select, String order, Class<T> type) {
            StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
            all.forEach(where::add);
            TypedQuery<T> query = unit.entities(CaseRecords.UNIT).createQuery(select + where + order, type);
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
