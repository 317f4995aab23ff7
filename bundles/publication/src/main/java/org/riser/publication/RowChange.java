package org.riser.publication;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row that is set over a pack, see {@link org.riser.rulebook.RowEdit}. Immutable.
 *
 * @param table id of the table ({@code sla}), or {@code parameters}
 * @param row its {@code rowId}, or the parameter's key
 * @param cells the whole row by column id, of a parameter {@code value}; none takes the pack's row out
 */
public record RowChange(String table, String row, Map<String, String> cells) {
    public RowChange {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }
}
