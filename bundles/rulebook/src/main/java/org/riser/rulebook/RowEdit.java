package org.riser.rulebook;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row that a group or a company sets over a pack: in place of the pack's row of that name, as one more row, or, without
 * cells, to take the row below it out, be it the pack's or the group's. Of a parameter only the value is set. Immutable.
 *
 * @param table id of the table ({@code sla}), or {@link #PARAMETERS}
 * @param row its {@code rowId}, or the parameter's key
 * @param layer who sets it, never {@link TableView.Layer#PACK}
 * @param cells as an author writes them, by column id; of a table the whole row, of a parameter {@code value}
 */
public record RowEdit(String table, String row, TableView.Layer layer, Map<String, String> cells) {
    /** Stands for a table: the values a tenant may set. */
    public static final String PARAMETERS = "parameters";

    public RowEdit {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /** Whether it takes a row out. */
    public boolean takesOut() {
        return cells.isEmpty();
    }
}
