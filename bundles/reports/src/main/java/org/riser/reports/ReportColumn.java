package org.riser.reports;

import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A column of a table. Immutable.
 *
 * @param part of a percentage: the column above the line; null for others
 * @param whole the column below it; null as well
 */
public record ReportColumn(
        String id,
        Text title,
        ColumnType type,
        @Nullable String part,
        @Nullable String whole) {
    /** What stands in it, and what a sum of it is. */
    public enum ColumnType {
        TEXT,
        /** A number of things; sums are shown. */
        COUNT,
        /** An amount of money or points, two decimals; sums are shown. */
        AMOUNT,
        /** A mean or the like; it has no sum. */
        MEAN,
        /** One column in per cent of another, one decimal, half up; of a sum, that of the sums. */
        PERCENT;

        boolean hasSum() {
            return this == COUNT || this == AMOUNT;
        }
    }
}
