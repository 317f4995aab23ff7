package org.riser.reports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * A value in a table; both are null where there is none, which is not zero. Immutable.
 *
 * @param text of a column of texts
 * @param number of every other
 */
public record ReportCell(@Nullable Text text, @Nullable BigDecimal number) {
    public static final ReportCell EMPTY = new ReportCell(null, null);

    public static ReportCell of(Text text) {
        return new ReportCell(text, null);
    }

    public static ReportCell of(String text) {
        return of(Text.same(text));
    }

    public static ReportCell of(long count) {
        return of(BigDecimal.valueOf(count));
    }

    public static ReportCell of(@Nullable BigDecimal number) {
        return new ReportCell(null, number);
    }
}
