package org.riser.rulebook;

import java.util.List;
import java.util.Map;

/**
 * A table as it is in force for one tenant. Immutable.
 *
 * @param schema its columns
 * @param rows in the order in which they are judged
 */
public record TableView(TableSchema schema, List<Row> rows) {
    public TableView {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param ref its name
     * @param layer who set it
     * @param cells as written, by column id; empty cells are left out
     */
    public record Row(RowRef ref, Layer layer, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** Who set a row, weakest first. */
    public enum Layer {
        PACK,
        GROUP,
        TENANT
    }
}
