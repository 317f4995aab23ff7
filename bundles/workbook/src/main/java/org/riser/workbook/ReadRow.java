package org.riser.workbook;

import java.util.List;

/**
 * A row that holds something. Immutable.
 *
 * @param number from 1
 * @param cells from column A on; the last holds something
 */
public record ReadRow(int number, List<Cell> cells) {
    public ReadRow {
        cells = List.copyOf(cells);
    }

    /** @param column from 1 */
    public Cell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : Cell.empty();
    }
}
