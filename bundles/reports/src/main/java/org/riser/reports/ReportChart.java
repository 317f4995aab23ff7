package org.riser.reports;

import java.util.List;

/**
 * What a table is drawn as. Immutable.
 *
 * @param label column that names the bars or parts
 * @param columns what is drawn of each row
 */
public record ReportChart(Kind kind, String label, List<String> columns) {
    public ReportChart {
        columns = List.copyOf(columns);
    }

    /** How it is drawn. */
    public enum Kind {
        BAR,
        /** Bars from 0 to 100 per cent. */
        RATE,
        /** Parts of one whole. */
        SHARE
    }
}
