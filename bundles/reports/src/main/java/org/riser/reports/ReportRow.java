package org.riser.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table. Immutable.
 *
 * @param cells one a column
 * @param orgUnit id of the unit it is about; null when there is none
 * @param link page of the console that shows what is behind it, with its parameters; null when none does
 */
public record ReportRow(
        List<ReportCell> cells,
        @Nullable String orgUnit,
        @Nullable String link) {
    public ReportRow {
        cells = List.copyOf(cells);
    }
}
