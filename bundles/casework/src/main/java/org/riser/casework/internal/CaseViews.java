package org.riser.casework.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Stage;
import org.riser.store.UnitOfWork;

/** Shows rows as the views that leave this bundle. */
final class CaseViews {
    private final CaseRecords records;
    private final CaseFiles files;
    private final ClockViews clocks;

    CaseViews(CaseRecords records, CaseFiles files, ClockViews clocks) {
        this.records = records;
        this.files = files;
        this.clocks = clocks;
    }

    CaseView view(CaseFile file) {
        CaseRow row = file.row;
        return new CaseView(
                row.id,
                row.number,
                row.kind,
                file.kind.name(),
                row.descriptor,
                row.stage,
                stageName(file.kind, row.stage),
                row.status(),
                row.version,
                row.channel,
                row.customer,
                row.account,
                row.device,
                row.contact,
                row.assignee,
                row.orgUnit,
                row.acceptedAt,
                row.recordedAt,
                row.closedAt,
                file.values().fields(),
                file.values().checklists(),
                row.urges,
                files.away(file.unit, row),
                clocks.views(file.unit, file.clocks, file.now),
                records.pauses(file.unit, row.id).stream().map(PauseRow::view).toList());
    }

    List<CaseSummary> summaries(UnitOfWork unit, List<CaseRow> rows, Instant now) {
        List<UUID> next =
                rows.stream().map(row -> row.nextClock).filter(Objects::nonNull).toList();
        Map<UUID, ClockView> badges = clocks.views(unit, records.clocks(unit, next), now).stream()
                .collect(Collectors.toMap(ClockView::id, clock -> clock));
        Map<String, CaseKind> kinds = new HashMap<>();
        return rows.stream()
                .map(row -> summary(
                        row,
                        kinds.computeIfAbsent(row.kind + row.descriptor, key -> files.kind(unit, row)),
                        row.nextClock == null ? null : badges.get(row.nextClock)))
                .toList();
    }

    CaseEventView view(EventRow event) {
        return new CaseEventView(
                event.sequence,
                event.type,
                event.at,
                event.recordedAt,
                event.actor,
                event.actorName,
                Json.read(event.data));
    }

    private static CaseSummary summary(CaseRow row, CaseKind kind, @Nullable ClockView badge) {
        Map<String, Object> values = CaseValues.of(row, kind).fields();
        Map<String, Object> shown = new LinkedHashMap<>();
        kind.summary().stream().filter(values::containsKey).forEach(id -> shown.put(id, values.get(id)));
        return new CaseSummary(
                row.id,
                row.number,
                row.kind,
                kind.name(),
                row.stage,
                stageName(kind, row.stage),
                row.status(),
                row.customer,
                row.assignee,
                row.orgUnit,
                row.acceptedAt,
                row.nextDueAt.equals(CaseRow.NEVER) ? null : row.nextDueAt,
                badge,
                row.breaches,
                row.urges,
                shown);
    }

    private static Text stageName(CaseKind kind, String stage) {
        return kind.stage(stage).map(Stage::name).orElse(Text.same(stage));
    }
}
