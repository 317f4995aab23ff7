package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.casework.CalendarDirectory;
import org.riser.casework.CaseStatus;
import org.riser.casework.ClockView;
import org.riser.casework.FollowUpDuties;
import org.riser.casework.FollowUpDuty;
import org.riser.modules.CaseKinds;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.ModuleDescriptor;
import org.riser.modules.descriptor.Rating;
import org.riser.store.Row;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/**
 * Reads clocks by the index that begins with their calendar and their end, and cases a thousand at a time. Each thousand
 * is forgotten after it: a report asks inside its own unit of work, which would hold every case of the month.
 */
@Component
public final class JpaFollowUpDuties implements FollowUpDuties {
    private static final String CLOCK = "follow-up";
    private static final int PORTION = 1_000;

    private final Store store;
    private final CaseKinds kinds;
    private final CalendarDirectory calendars;
    private final CaseFacts facts;

    @Activate
    public JpaFollowUpDuties(
            @Reference Platform platform,
            @Reference Register register,
            @Reference CaseKinds kinds,
            @Reference CalendarDirectory calendars) {
        this.store = platform.store;
        this.kinds = kinds;
        this.calendars = calendars;
        this.facts = new CaseFacts(register);
    }

    @Override
    public void each(TenantId tenant, Instant from, Instant to, Consumer<FollowUpDuty> taker) {
        List<String> ids = calendars.ids(Caller.system(tenant, CLOCK));
        List<Watched> watched =
                ids.isEmpty() ? List.of() : store.call(tenant, unit -> clocks(unit, tenant, ids, from, to));
        for (int i = 0; i < watched.size(); i += PORTION) {
            List<Watched> portion = watched.subList(i, Math.min(i + PORTION, watched.size()));
            store.run(tenant, unit -> watched(unit, tenant, portion, taker));
        }
        for (ModuleDescriptor module : kinds.modules(tenant)) {
            Set<String> rated = rated(module);
            if (!rated.isEmpty()) {
                ended(tenant, module.id(), rated, from, to, taker);
            }
        }
    }

    private static Set<String> rated(ModuleDescriptor module) {
        return module.kinds().stream()
                .filter(kind -> kind.rated() != null && !kind.rated().in().isEmpty())
                .map(CaseKind::id)
                .collect(Collectors.toSet());
    }

    private static List<Watched> clocks(
            UnitOfWork unit, TenantId tenant, List<String> calendars, Instant from, Instant to) {
        List<Watched> clocks = new ArrayList<>();
        for (String ended : List.of("c.ENDED_AT is null", "c.ENDED_AT >= ?")) {
            List<Object> values = new ArrayList<>(List.of(tenant));
            values.addAll(calendars);
            values.addAll(List.of(CLOCK, from, to, ClockView.State.CANCELLED.name()));
            if (ended.contains("?")) {
                values.add(from);
            }
            clocks.addAll(
                    unit.sql("select c.SUBJECT_ID, c.STARTED_AT, c.DUE_AT, c.ENDED_AT, c.BREACHED_AT from RS_CLOCK c"
                                    + " where c.TENANT_ID = ? and c.CALENDAR in (?" + ", ?".repeat(calendars.size() - 1)
                                    + ") and c.NAME = ? and c.STARTED_AT >= ? and c.STARTED_AT < ? and c.CLOCK_STATE <> ? and "
                                    + ended)
                            .with(values.toArray())
                            .list(Watched::of));
        }
        return clocks;
    }

    private void watched(UnitOfWork unit, TenantId tenant, List<Watched> portion, Consumer<FollowUpDuty> taker) {
        Map<UUID, CaseRow> rows = rows(
                        unit, portion.stream().map(Watched::subject).toList())
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
        Map<String, CaseKind> known = new HashMap<>();
        for (Watched clock : portion) {
            Optional.ofNullable(rows.get(clock.subject()))
                    .flatMap(row -> duty(tenant, row, kind(tenant, row, known), clock))
                    .ifPresent(taker);
        }
        unit.forget();
    }

    /** Cases of kinds that expect an opinion at their end. */
    private void ended(
            TenantId tenant, String module, Set<String> rated, Instant from, Instant to, Consumer<FollowUpDuty> taker) {
        List<UUID> ended = store.call(
                tenant,
                unit -> unit.entities(CaseRecords.UNIT)
                        .createQuery(
                                "select c.id from CaseRow c where c.module = :module and c.status = :status"
                                        + " and c.closedAt >= :from and c.closedAt < :to and c.kind in :kinds",
                                UUID.class)
                        .setParameter("module", module)
                        .setParameter("status", CaseStatus.CLOSED.name())
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("kinds", rated)
                        .getResultList());
        for (int i = 0; i < ended.size(); i += PORTION) {
            List<UUID> portion = ended.subList(i, Math.min(i + PORTION, ended.size()));
            store.run(tenant, unit -> rated(unit, tenant, portion, taker));
        }
    }

    private void rated(UnitOfWork unit, TenantId tenant, List<UUID> portion, Consumer<FollowUpDuty> taker) {
        Map<String, CaseKind> known = new HashMap<>();
        rows(unit, portion).forEach(row -> {
            CaseKind kind = kind(tenant, row, known);
            Rating rating = kind.rated();
            if (rating != null && rating.in().contains(row.stage)) {
                boolean asked = opinion(row, kind) != null;
                duty(tenant, row, kind, new Watched(row.id, end(row), null, asked, false))
                        .ifPresent(taker);
            }
        });
        unit.forget();
    }

    private static Stream<CaseRow> rows(UnitOfWork unit, Collection<UUID> ids) {
        return unit.among(
                CaseRecords.UNIT, "select c from CaseRow c where c.id %s", CaseRow.class, Set.copyOf(ids), Map.of());
    }

    private static Instant end(CaseRow row) {
        return row.closedAt == null ? row.acceptedAt : row.closedAt;
    }

    private Optional<FollowUpDuty> duty(TenantId tenant, CaseRow row, CaseKind kind, Watched clock) {
        String business = kind.followUp();
        return business == null
                ? Optional.empty()
                : Optional.of(new FollowUpDuty(
                        row.id,
                        row.number,
                        row.module,
                        business,
                        row.orgUnit,
                        clock.since(),
                        clock.dueAt(),
                        clock.done(),
                        clock.late(),
                        opinion(row, kind),
                        facts.of(tenant, kind, row, row.stage, CaseValues.of(row, kind))));
    }

    private static @Nullable Object opinion(CaseRow row, CaseKind kind) {
        Rating rating = kind.rated();
        return rating == null ? null : CaseValues.of(row, kind).fields().get(rating.field());
    }

    private CaseKind kind(TenantId tenant, CaseRow row, Map<String, CaseKind> known) {
        return known.computeIfAbsent(
                row.kind + " " + row.descriptor,
                any -> kinds.stored(tenant, row.kind, row.descriptor)
                        .orElseThrow(() -> new IllegalStateException("no descriptor of " + row.number)));
    }

    /** How a duty stands. */
    private record Watched(
            UUID subject, Instant since, @Nullable Instant dueAt, boolean done, boolean late) {
        static Watched of(Row row) {
            return new Watched(
                    row.uuid("SUBJECT_ID"),
                    row.instant("STARTED_AT"),
                    row.optionalInstant("DUE_AT").orElse(null),
                    row.optionalInstant("ENDED_AT").isPresent(),
                    row.optionalInstant("BREACHED_AT").isPresent());
        }
    }
}
