package org.riser.workbook;

import java.util.List;

/**
 * A sheet that was read. Immutable.
 *
 * @param name as people see it
 * @param hidden whether they see it at all
 * @param rows those that hold something, from the top
 */
public record ReadSheet(String name, boolean hidden, List<ReadRow> rows) {
    public ReadSheet {
        rows = List.copyOf(rows);
    }
}
