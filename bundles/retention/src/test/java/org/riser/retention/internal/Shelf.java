package org.riser.retention.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.retention.KeptRecord;
import org.riser.retention.RecordKind;
import org.riser.store.UnitOfWork;

/** A holder of records of one class, in memory. */
final class Shelf implements RecordKind {
    private final String recordClass;
    private final Map<UUID, KeptRecord> kept = new TreeMap<>();

    Shelf(String recordClass) {
        this.recordClass = recordClass;
    }

    UUID put(String createdOn, String closedOn) {
        UUID id = new UUID(0x0192_0000_0000_7000L, kept.size() + 1L);
        Text title = Text.same("Record " + (kept.size() + 1));
        kept.put(id, new KeptRecord(id, "lift", title, LocalDate.parse(createdOn), LocalDate.parse(closedOn)));
        return id;
    }

    boolean has(UUID id) {
        return kept.containsKey(id);
    }

    @Override
    public String id() {
        return "shelf-" + recordClass;
    }

    @Override
    public Text name() {
        return Text.same(id());
    }

    @Override
    public String recordClass() {
        return recordClass;
    }

    @Override
    public List<KeptRecord> page(UnitOfWork unit, LocalDate closedBefore, KeptRecord.@Nullable Place after, int most) {
        Comparator<KeptRecord.Place> order =
                Comparator.comparing(KeptRecord.Place::closedOn).thenComparing(KeptRecord.Place::id);
        return kept.values().stream()
                .filter(record -> record.closedOn().isBefore(closedBefore))
                .filter(record -> after == null || order.compare(record.place(), after) > 0)
                .sorted(Comparator.comparing(KeptRecord::place, order))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<KeptRecord> find(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public byte[] remove(UnitOfWork unit, UUID id) {
        kept.remove(id);
        return ("content of " + id).getBytes(StandardCharsets.UTF_8);
    }
}
