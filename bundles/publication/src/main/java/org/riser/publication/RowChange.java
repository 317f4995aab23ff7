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
 * @param terms who answers for it, why it is set, and until when it holds
 */
public record RowChange(String table, String row, Map<String, String> cells, RowTerms terms) {
    public RowChange {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /** One of which nothing is said, and which has no end. */
    public RowChange(String table, String row, Map<String, String> cells) {
        this(table, row, cells, RowTerms.NONE);
    }

    public RowChange withTerms(RowTerms other) {
        return new RowChange(table, row, cells, other);
    }
}
