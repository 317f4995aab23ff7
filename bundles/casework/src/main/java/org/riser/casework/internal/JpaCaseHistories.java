package org.riser.casework.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.casework.CaseHistories;
import org.riser.casework.CaseSpan;
import org.riser.casework.RetoldCase;
import org.riser.casework.internal.calendar.TenantCalendars;
import org.riser.identity.Reach;
import org.riser.rulebook.Rulebook;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Reads cases by the moment of their acceptance, a portion at a time, and tells them again. */
@Component
public final class JpaCaseHistories implements CaseHistories {
    private static final String PERIOD = " from CaseRow c where c.acceptedAt >= :from and c.acceptedAt < :to";
    // The first half alone bounds the index; an "or" on top would have it read from its beginning.
    private static final String OF_MODULE = " and c.module = :module";
    private static final String NEXT = " and c.acceptedAt >= :after and (c.acceptedAt > :after or c.id > :id)";
    private static final String ORDER = " order by c.acceptedAt, c.id";

    private final Store store;
    private final Platform platform;
    private final CaseParts parts;
    private final TenantCalendars calendars;

    @Activate
    public JpaCaseHistories(
            @Reference Platform platform, @Reference CaseParts parts, @Reference TenantCalendars calendars) {
        this.store = platform.store;
        this.platform = platform;
        this.parts = parts;
        this.calendars = calendars;
    }

    @Override
    public long count(TenantId tenant, @Nullable String module, Instant from, Instant to) {
        return store.<Long>call(tenant, unit -> {
            CaseSpan all = new CaseSpan(module, from, to, to, null, 1);
            return query(unit, "select count(c)", "", all, Long.class).getSingleResult();
        });
    }

    @Override
    public Set<UUID> inScope(Caller caller, Collection<UUID> cases) {
        if (cases.isEmpty()) {
            return Set.of();
        }
        Reach.Condition scope = parts.reach(caller).where("c.assignee", "c.orgUnit");
        return store.call(caller.tenant(), unit -> {
            String within = "select c.id from CaseRow c where c.id %s and " + scope.jpql();
            return unit.among(CaseRecords.UNIT, within, UUID.class, cases, scope.parameters())
                    .collect(Collectors.toSet());
        });
    }

    @Override
    public Page<RetoldCase> retell(TenantId tenant, CaseSpan span, List<Rulebook> rulebooks) {
        return store.call(tenant, unit -> {
            List<CaseRow> rows = rows(unit, span);
            Histories histories = new Histories(unit, platform, parts, calendars, span.until());
            List<UUID> ids = rows.stream().map(row -> row.id).toList();
            List<RetoldCase> cases =
                    histories.retell(rows, OfCases.events(unit, ids), OfCases.clocks(unit, ids), rulebooks);
            // Nothing was changed: let go of it all, so that nothing is looked through before the commit.
            unit.forget();
            return new Page<>(cases, rows.size() < span.limit() ? null : place(rows.get(rows.size() - 1)));
        });
    }

    private static List<CaseRow> rows(UnitOfWork unit, CaseSpan span) {
        return query(unit, "select c", ORDER, span, CaseRow.class)
                .setMaxResults(span.limit())
                .getResultList();
    }

    private static <T> TypedQuery<T> query(UnitOfWork unit, String select, String order, CaseSpan span, Class<T> type) {
        Map<String, Object> parameters = new HashMap<>(Map.of("from", span.from(), "to", span.to()));
        String where = PERIOD;
        if (span.module() != null) {
            where += OF_MODULE;
            parameters.put("module", span.module());
        }
        if (span.cursor() != null) {
            where += NEXT;
            parameters.putAll(place(span.cursor()));
        }
        TypedQuery<T> query = entities(unit).createQuery(select + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static Map<String, Object> place(String cursor) {
        List<String> place = Cursor.parts(cursor, 2);
        try {
            return Map.of("after", Instant.parse(place.get(0)), "id", UUID.fromString(place.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    private static String place(CaseRow row) {
        return Cursor.of(row.acceptedAt.toString(), row.id.toString());
    }

    private static EntityManager entities(UnitOfWork unit) {
        return unit.entities(CaseRecords.UNIT);
    }
}
