package org.riser.reports.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.riser.api.Text;
import org.riser.reports.MonthReport;
import org.riser.reports.ReportCell;
import org.riser.reports.ReportColumn;
import org.riser.reports.ReportRow;
import org.riser.reports.ReportTable;
import org.riser.workbook.Cell;
import org.riser.workbook.Format;
import org.riser.workbook.SheetColumn;
import org.riser.workbook.SheetLayout;
import org.riser.workbook.SheetWriter;
import org.riser.workbook.WorkbookWriter;

/** Writes reports as sheets, a sheet a table; the last tells when the figures were made and what month they are of. For one thread. */
final class Sheets implements Closeable {
    private static final double WIDE = 36;
    private static final Text TOTAL = new Text("合计", "Total");
    private static final Text COVER = new Text("目录", "Contents");

    private final WorkbookWriter workbook;
    private final Locale locale;
    private final ZoneId zone;
    private final Set<String> names = new HashSet<>();
    private final List<MonthReport> written = new ArrayList<>();

    Sheets(OutputStream out, Locale locale, ZoneId zone) {
        this.workbook = new WorkbookWriter(out);
        this.locale = locale;
        this.zone = zone;
    }

    void write(MonthReport report) throws IOException {
        for (ReportTable table : report.tables()) {
            SheetLayout layout = SheetLayout.named(name(table.title().in(locale)));
            for (ReportColumn column : table.columns()) {
                layout = layout.column(column(column));
            }
            SheetWriter rows = workbook.sheet(layout);
            for (ReportRow row : table.rows()) {
                rows.row(cells(row));
            }
            ReportRow total = table.total();
            if (total != null) {
                List<Cell> cells = new ArrayList<>(cells(total));
                cells.set(0, Cell.of(TOTAL.in(locale)));
                rows.row(cells);
            }
        }
        written.add(report);
    }

    /** Two tables of the same name are told apart by a number. */
    private String name(String title) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\'\\p{Cntrl}]", " ");
        for (int number = 1; ; number++) {
            String end = number == 1 ? "" : " " + number;
            String name = plain.substring(0, Math.min(plain.length(), SheetLayout.LONGEST_NAME - end.length())) + end;
            if (names.add(name.toLowerCase(Locale.ROOT))) {
                return name;
            }
        }
    }

    private SheetColumn column(ReportColumn column) {
        String title = column.title().in(locale);
        return switch (column.type()) {
            case TEXT -> SheetColumn.of(Format.TEXT, title).width(WIDE).wrapped();
            case COUNT -> SheetColumn.of(Format.INTEGER, title);
            case AMOUNT, MEAN -> SheetColumn.of(Format.MONEY, title);
            case PERCENT -> SheetColumn.of(Format.NUMBER, title + " %");
        };
    }

    private List<Cell> cells(ReportRow row) {
        return row.cells().stream().map(this::cell).toList();
    }

    private Cell cell(ReportCell cell) {
        if (cell.text() != null) {
            return Cell.of(cell.text().in(locale));
        }
        return cell.number() == null ? Cell.empty() : Cell.of(cell.number());
    }

    @Override
    public void close() throws IOException {
        SheetWriter rows = workbook.sheet(SheetLayout.named(name(COVER.in(locale)))
                .column(SheetColumn.of(Format.TEXT, new Text("报表", "Report").in(locale))
                        .width(WIDE))
                .column(SheetColumn.of(Format.TEXT, new Text("月份", "Month").in(locale)))
                .column(SheetColumn.of(Format.INTEGER, new Text("版次", "Edition").in(locale)))
                .column(SheetColumn.of(Format.DATE_TIME, new Text("数字生成时间", "Figures made at").in(locale))
                        .width(WIDE)));
        for (MonthReport report : written) {
            rows.row(List.of(
                    Cell.of(report.title().in(locale)),
                    Cell.of(report.month().toString()),
                    report.edition() == 0 ? Cell.empty() : Cell.of(BigDecimal.valueOf(report.edition())),
                    new Cell.Moment(LocalDateTime.ofInstant(report.madeAt(), zone))));
        }
        workbook.close();
    }
}
