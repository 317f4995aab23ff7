package org.riser.appraisal.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.appraisal.Appraisal.State;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordKind;
import org.riser.store.UnitOfWork;

/**
 * The sheets of locked periods with their lines, steps and restatements, as records of the common rules. What somebody
 * appealed against and nobody has ruled on is none yet. Its title names no one: it outlives the sheet.
 */
abstract class SheetRecords implements RecordKind {
    private final Office office;
    private final boolean ofYears;

    SheetRecords(Office office, boolean ofYears) {
        this.office = office;
        this.ofYears = ofYears;
    }

    @Override
    public List<KeptRecord> page(UnitOfWork unit, LocalDate closedBefore, KeptRecord.@Nullable Place after, int most) {
        return Rows.kept(unit, ofYears, closedBefore, after, most).stream()
                .map(row -> kept(unit, row, row.keptFrom))
                .toList();
    }

    @Override
    public Optional<KeptRecord> find(UnitOfWork unit, UUID id) {
        return Rows.sheet(unit, id)
                .filter(row -> row.period().isYear() == ofYears && row.state() != State.APPEALED)
                .flatMap(row -> Optional.ofNullable(row.keptFrom).map(from -> kept(unit, row, from)));
    }

    private KeptRecord kept(UnitOfWork unit, SheetRow row, @Nullable LocalDate from) {
        LocalDate opened = LocalDate.ofInstant(
                row.openedAt, office.zone(Caller.system(unit.tenant().orElseThrow(), "appraisal")));
        Text title = new Text(name().zh() + " " + row.period, name().en() + " " + row.period);
        return new KeptRecord(row.id, Ratings.PACK, title, opened, from == null ? opened : from);
    }

    @Override
    public byte[] remove(UnitOfWork unit, UUID id) {
        SheetRow row = Rows.sheet(unit, id).orElseThrow();
        List<LineRow> lines = Rows.lines(unit, id);
        List<StepRow> steps = Rows.steps(unit, id);
        List<DifferenceRow> differences = Rows.differencesOf(unit, id);
        String content = SheetContent.of(row, lines, steps, differences);
        lines.forEach(Rows.entities(unit)::remove);
        steps.forEach(Rows.entities(unit)::remove);
        differences.forEach(Rows.entities(unit)::remove);
        Rows.entities(unit).remove(row);
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
