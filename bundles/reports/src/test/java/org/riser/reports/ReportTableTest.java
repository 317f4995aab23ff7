package org.riser.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.riser.api.Text;
import org.riser.reports.ReportColumn.ColumnType;

/** Sums and percentages always agree with the rows that are shown. */
class ReportTableTest {
    private final ReportTable table = columns()
            .row(
                    "north",
                    null,
                    ReportCell.of("North"),
                    ReportCell.of(2),
                    ReportCell.of(3),
                    ReportCell.EMPTY,
                    money("1.50"))
            .row(
                    "south",
                    null,
                    ReportCell.of("South"),
                    ReportCell.of(1),
                    ReportCell.of(8),
                    ReportCell.EMPTY,
                    money("0.25"))
            .row(
                    "east",
                    null,
                    ReportCell.of("East"),
                    ReportCell.of(0),
                    ReportCell.of(0),
                    ReportCell.EMPTY,
                    ReportCell.EMPTY)
            .build();

    @Test
    void aPercentageIsOfTheSumsAndNotTheMeanOfPercentages() {
        ReportRow total = Objects.requireNonNull(table.total());
        assertThat(numbers(total)).containsExactly(null, "3", "11", "27.3", "1.75");
        assertThat(numbers(table.rows().get(0))).containsExactly(null, "2", "3", "66.7", "1.50");
    }

    @Test
    void ofNothingThereIsNoShare() {
        assertThat(numbers(table.rows().get(2))).containsExactly(null, "0", "0", null, null);
    }

    @Test
    void whoSeesAPartSeesItsSums() {
        ReportTable part = table.of(unit -> !"north".equals(unit));
        assertThat(part.rows()).extracting(ReportRow::orgUnit).containsExactly("south", "east");
        assertThat(numbers(Objects.requireNonNull(part.total()))).containsExactly(null, "1", "8", "12.5", "0.25");
        assertThat(table.of("north"::equals).total())
                .as("one row is its own sum")
                .isNull();
        assertThat(table.of(unit -> false).rows()).isEmpty();
    }

    @Test
    void aRowHasOneCellAColumn() {
        assertThatThrownBy(() -> columns().row(ReportCell.of("North"))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportTable.Builder columns() {
        return ReportTable.named("units", Text.same("Units"))
                .byUnit()
                .column(ColumnType.TEXT, "unit", "部门", "Unit")
                .column(ColumnType.COUNT, "kept", "按时", "Kept")
                .column(ColumnType.COUNT, "all", "全部", "All")
                .percent("rate", "按时率", "Rate", "kept", "all")
                .column(ColumnType.AMOUNT, "money", "金额", "Money");
    }

    private static ReportCell money(String amount) {
        return ReportCell.of(new BigDecimal(amount));
    }

    private static List<String> numbers(ReportRow row) {
        return row.cells().stream()
                .map(cell -> cell.number() == null ? null : cell.number().toPlainString())
                .toList();
    }
}
