package org.riser.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.reports.ReportColumn.ColumnType;

/**
 * Figures of a report. Percentages and sums are worked out here, so that they agree with the rows that are shown. Immutable.
 *
 * @param byUnit whether its rows tell units apart, so that somebody of one hall can be shown their part
 * @param total sums of the rows; null when nothing is summed
 * @param chart null for one that is not drawn
 */
public record ReportTable(
        String id,
        Text title,
        boolean byUnit,
        List<ReportColumn> columns,
        List<ReportRow> rows,
        @Nullable ReportRow total,
        @Nullable ReportChart chart) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static Builder named(String id, Text title) {
        return new Builder(id, title);
    }

    /** Only the rows of some units, with the sums of these. */
    public ReportTable of(Predicate<@Nullable String> units) {
        return with(rows.stream().filter(row -> units.test(row.orgUnit())).toList());
    }

    private ReportTable with(List<ReportRow> shown) {
        List<ReportRow> filled = shown.stream().map(this::filled).toList();
        return new ReportTable(id, title, byUnit, columns, filled, sum(filled), chart);
    }

    private @Nullable ReportRow sum(List<ReportRow> shown) {
        if (shown.size() < 2
                || columns.stream().noneMatch(column -> column.type().hasSum())) {
            return null;
        }
        List<ReportCell> cells = IntStream.range(0, columns.size())
                .mapToObj(at -> columns.get(at).type().hasSum() ? sum(shown, at) : ReportCell.EMPTY)
                .toList();
        return filled(new ReportRow(cells, null, null));
    }

    private static ReportCell sum(List<ReportRow> shown, int at) {
        BigDecimal sum = null;
        for (ReportRow row : shown) {
            BigDecimal value = row.cells().get(at).number();
            if (value != null) {
                sum = sum == null ? value : sum.add(value);
            }
        }
        return ReportCell.of(sum);
    }

    private ReportRow filled(ReportRow row) {
        List<ReportCell> cells = new ArrayList<>(row.cells());
        for (int at = 0; at < columns.size(); at++) {
            ReportColumn column = columns.get(at);
            if (column.type() == ColumnType.PERCENT) {
                cells.set(at, ReportCell.of(percent(number(row, column.part()), number(row, column.whole()))));
            }
        }
        return new ReportRow(cells, row.orgUnit(), row.link());
    }

    private @Nullable BigDecimal number(ReportRow row, @Nullable String column) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).id().equals(column)) {
                return row.cells().get(at).number();
            }
        }
        throw new IllegalArgumentException("no column " + column + " in " + id);
    }

    /** Of nothing there is no share. */
    private static @Nullable BigDecimal percent(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        return part == null || whole == null || whole.signum() == 0
                ? null
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** Puts a table together; to be used by one thread. */
    public static final class Builder {
        private final String id;
        private final Text title;
        private final List<ReportColumn> columns = new ArrayList<>();
        private final List<ReportRow> rows = new ArrayList<>();
        private boolean byUnit;
        private @Nullable ReportChart chart;

        private Builder(String id, Text title) {
            this.id = id;
            this.title = title;
        }

        /** Its rows name their units. */
        public Builder byUnit() {
            byUnit = true;
            return this;
        }

        public Builder column(ColumnType type, String column, String zh, String en) {
            columns.add(new ReportColumn(column, new Text(zh, en), type, null, null));
            return this;
        }

        /** One column in per cent of another; its cell of a row is left empty. */
        public Builder percent(String column, String zh, String en, String part, String whole) {
            columns.add(new ReportColumn(column, new Text(zh, en), ColumnType.PERCENT, part, whole));
            return this;
        }

        public Builder chart(ReportChart.Kind kind, String label, String... drawn) {
            chart = new ReportChart(kind, label, List.of(drawn));
            return this;
        }

        public Builder row(ReportCell... cells) {
            return row(null, null, cells);
        }

        public Builder row(@Nullable String orgUnit, @Nullable String link, ReportCell... cells) {
            return row(new ReportRow(List.of(cells), orgUnit, link));
        }

        /** @throws IllegalArgumentException if it has not one cell a column */
        public Builder row(ReportRow row) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(row.cells().size() + " cells for " + columns.size() + " columns");
            }
            rows.add(row);
            return this;
        }

        public ReportTable build() {
            return new ReportTable(id, title, byUnit, columns, List.of(), null, chart).with(rows);
        }
    }
}
