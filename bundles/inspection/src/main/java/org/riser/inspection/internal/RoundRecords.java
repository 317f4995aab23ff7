package org.riser.inspection.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.casework.Enclosures;
import org.riser.inspection.RoundKind;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordKind;
import org.riser.store.UnitOfWork;

/** Submitted rounds with their scores and photos, as records of supervision (RET-01); closed on the day of the round. */
@Component
public final class RoundRecords implements RecordKind {
    private static final Map<RoundKind, Text> NAMES = Map.of(
            RoundKind.WEEKLY, new Text("每周检查", "Weekly round"),
            RoundKind.MONTHLY, new Text("每月检查", "Monthly round"),
            RoundKind.SPOT, new Text("抽查", "Spot check"),
            RoundKind.OPENING, new Text("班前检查", "Opening check"),
            RoundKind.CALL_QUALITY, new Text("通话质检", "Call quality check"));

    private final Enclosures enclosures;

    @Activate
    public RoundRecords(@Reference Enclosures enclosures) {
        this.enclosures = enclosures;
    }

    @Override
    public String id() {
        return RoundFiles.KIND;
    }

    @Override
    public Text name() {
        return new Text("检查记录", "Rounds of inspection");
    }

    @Override
    public String recordClass() {
        return "follow-up";
    }

    @Override
    public List<KeptRecord> page(UnitOfWork unit, LocalDate closedBefore, KeptRecord.@Nullable Place after, int most) {
        return Rows.ended(unit, closedBefore, after, most).stream()
                .map(RoundRecords::kept)
                .toList();
    }

    @Override
    public Optional<KeptRecord> find(UnitOfWork unit, UUID id) {
        return Rows.round(unit, id).filter(row -> !row.isDraft()).map(RoundRecords::kept);
    }

    private static KeptRecord kept(RoundRow row) {
        Text name = NAMES.getOrDefault(row.kind(), Text.same(row.kind));
        return new KeptRecord(
                row.id, row.module, new Text(name.zh() + " " + row.day, name.en() + " " + row.day), row.day, row.day);
    }

    @Override
    public byte[] remove(UnitOfWork unit, UUID id) {
        RoundRow row = Rows.round(unit, id).orElseThrow();
        List<ScoreRow> scores = Rows.scores(unit, List.of(id)).getOrDefault(id, List.of());
        String content = Json.content(row, scores, enclosures.discard(unit, RoundFiles.KIND, id));
        scores.forEach(Rows.entities(unit)::remove);
        Rows.entities(unit).remove(row);
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
