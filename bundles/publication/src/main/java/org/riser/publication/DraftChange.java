package org.riser.publication;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become otherwise in a draft. Immutable.
 *
 * @param pack id of the pack
 * @param rows to be set, each in place of what the draft sets of its row
 * @param back rows that the draft is no longer to set; those that it does not set change nothing
 * @param reason why, as far as it is written; null leaves it as it is
 * @param from when the draft is to begin; null leaves it as it is
 */
public record DraftChange(
        String pack,
        List<RowChange> rows,
        List<RowName> back,
        @Nullable String reason,
        @Nullable Instant from) {
    public DraftChange {
        rows = List.copyOf(rows);
        back = List.copyOf(back);
    }

    /**
     * Names a row of a pack.
     *
     * @param table id of the table, or {@code parameters}
     * @param row its {@code rowId}, or the parameter's key
     */
    public record RowName(String table, String row) {
        public static RowName of(RowChange edit) {
            return new RowName(edit.table(), edit.row());
        }
    }

    /** What some edits become by it, in their order, new ones behind. */
    public List<RowChange> over(List<RowChange> edits) {
        Map<RowName, RowChange> all = new LinkedHashMap<>();
        edits.forEach(edit -> all.put(RowName.of(edit), edit));
        back.forEach(all::remove);
        rows.forEach(edit -> all.put(RowName.of(edit), edit));
        return List.copyOf(all.values());
    }
}
