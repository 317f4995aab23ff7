package org.riser.casework.internal;

import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.casework.CaseStatus;
import org.riser.casework.FinishedCase;
import org.riser.casework.FinishedCases;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Reads cases by the moment of their end. */
@Component
public final class JpaFinishedCases implements FinishedCases {
    private static final String ENDED =
            " from CaseRow c where c.module = :module and c.status = :status and c.closedAt >= :from and c.closedAt < :to";
    // The first half alone bounds the index; an "or" on top would have it read from its beginning.
    private static final String NEXT = " and c.closedAt >= :after and (c.closedAt > :after or c.id > :id)";

    private static final String STAFF = "staff:";

    private final Store store;
    private final CaseKinds kinds;
    private final CaseFacts facts;

    @Activate
    public JpaFinishedCases(@Reference Platform platform, @Reference Register register, @Reference CaseKinds kinds) {
        this.store = platform.store;
        this.kinds = kinds;
        this.facts = new CaseFacts(register);
    }

    @Override
    public Page<FinishedCase> page(
            TenantId tenant, String module, Instant from, Instant to, @Nullable String cursor, int limit) {
        return store.call(tenant, unit -> {
            String next = cursor == null ? "" : NEXT;
            TypedQuery<CaseRow> query = unit.entities(CaseRecords.UNIT)
                    .createQuery("select c" + ENDED + next + " order by c.closedAt, c.id", CaseRow.class);
            parameters(module, from, to).forEach(query::setParameter);
            if (cursor != null) {
                place(cursor).forEach(query::setParameter);
            }
            List<CaseRow> rows = query.setMaxResults(limit).getResultList();
            Map<String, CaseKind> known = new HashMap<>();
            Map<UUID, String> enders = enders(unit, rows);
            List<FinishedCase> finished = rows.stream()
                    .flatMap(row -> finished(
                            tenant,
                            row,
                            kind(tenant, row.kind, row.descriptor, known),
                            row.assignee == null ? enders.get(row.id) : row.assignee)
                            .stream())
                    .toList();
            unit.forget();
            return new Page<>(finished, rows.size() < limit ? null : place(rows.get(rows.size() - 1)));
        });
    }

    @Override
    public Optional<FinishedCase> find(TenantId tenant, UUID caseId) {
        return store.call(tenant, unit -> {
            CaseRow row = unit.entities(CaseRecords.UNIT).find(CaseRow.class, caseId);
            if (row == null || !CaseStatus.CLOSED.name().equals(row.status)) {
                return Optional.empty();
            }
            String employee = row.assignee == null ? enders(unit, List.of(row)).get(row.id) : row.assignee;
            return finished(tenant, row, kind(tenant, row.kind, row.descriptor, new HashMap<>()), employee);
        });
    }

    @Override
    public Map<String, Long> volumes(TenantId tenant, String module, Instant from, Instant to) {
        return store.call(tenant, unit -> {
            TypedQuery<Object[]> query = unit.entities(CaseRecords.UNIT)
                    .createQuery(
                            "select c.kind, c.descriptor, count(c)" + ENDED + " group by c.kind, c.descriptor",
                            Object[].class);
            parameters(module, from, to).forEach(query::setParameter);
            Map<String, CaseKind> known = new HashMap<>();
            Map<String, Long> volumes = new HashMap<>();
            for (Object[] group : query.getResultList()) {
                String business = kind(tenant, (String) group[0], (String) group[1], known)
                        .followUp();
                if (business != null) {
                    volumes.merge(business, (Long) group[2], Long::sum);
                }
            }
            return volumes;
        });
    }

    private Optional<FinishedCase> finished(TenantId tenant, CaseRow row, CaseKind kind, @Nullable String employee) {
        String business = kind.followUp();
        Instant closedAt = row.closedAt;
        return business == null || closedAt == null
                ? Optional.empty()
                : Optional.of(new FinishedCase(
                        row.id,
                        row.number,
                        row.kind,
                        row.module,
                        business,
                        closedAt,
                        row.customer,
                        employee,
                        row.orgUnit,
                        facts.of(tenant, kind, row, row.stage, CaseValues.of(row, kind))));
    }

    /** Members of the staff who took the last step of cases that nobody had. */
    private Map<UUID, String> enders(UnitOfWork unit, List<CaseRow> rows) {
        List<UUID> ids = rows.stream()
                .filter(row -> row.assignee == null)
                .map(row -> row.id)
                .toList();
        Map<UUID, String> enders = new HashMap<>();
        OfCases.events(unit, ids)
                .values()
                .forEach(events -> events.stream()
                        .filter(event -> event.actor.startsWith(STAFF))
                        .forEach(event -> enders.put(event.caseId, event.actor)));
        return enders;
    }

    private CaseKind kind(TenantId tenant, String kind, String descriptor, Map<String, CaseKind> known) {
        return known.computeIfAbsent(
                kind + " " + descriptor,
                any -> kinds.stored(tenant, kind, descriptor)
                        .orElseThrow(() -> new IllegalStateException("no descriptor " + descriptor + " of " + kind)));
    }

    private static Map<String, Object> parameters(String module, Instant from, Instant to) {
        return Map.of("module", module, "status", CaseStatus.CLOSED.name(), "from", from, "to", to);
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
        return Cursor.of(String.valueOf(row.closedAt), row.id.toString());
    }
}
