package org.riser.rulebook;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A row that a group or a company sets over a pack: in place of the pack's row of that name, as one more row, or, without
 * cells, to take the row below it out, be it the pack's or the group's. Of a parameter only some cells are set, the others
 * stay. Immutable.
 *
 * @param table id of the table ({@code sla}), or {@link #PARAMETERS}
 * @param row its {@code rowId}, or the parameter's key
 * @param layer who sets it, never {@link TableView.Layer#PACK}
 * @param cells as an author writes them, by column id; of a table the whole row, of a parameter those of
 *     {@link #settable}
 */
public record RowEdit(String table, String row, TableView.Layer layer, Map<String, String> cells) {
    /** Stands for a table: the values a tenant may set. */
    public static final String PARAMETERS = "parameters";

    private static final Set<String> COMPANY_SETS = Set.of("value");
    private static final Set<String> GROUP_SETS = Set.of("value", "min", "max");

    public RowEdit {
        cells = Collections.unmodifiableMap(new TreeMap<>(cells));
    }

    /**
     * What may be set of a parameter: its value, and by a group also between what its companies set theirs, never further
     * than the pack lets it be.
     */
    public static Set<String> settable(TableView.Layer layer) {
        return layer == TableView.Layer.GROUP ? GROUP_SETS : COMPANY_SETS;
    }

    /** Whether it takes a row out. */
    public boolean takesOut() {
        return cells.isEmpty();
    }
}
