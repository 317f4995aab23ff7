package org.riser.publication.internal.sheets;

import java.time.LocalDateTime;
import java.time.LocalTime;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;
import org.riser.workbook.Cell;
import org.riser.workbook.WorkbookFaults;

/**
 * What the cells of a spreadsheet mean as cells of a table. A number is taken as its digits, a date and a truth value only
 * where the column holds such; everything else a spreadsheet makes of what people type is refused.
 */
final class CellTexts {
    private final WorkbookFaults faults;
    private final String sheet;

    CellTexts(String sheet, WorkbookFaults faults) {
        this.sheet = sheet;
        this.faults = faults;
    }

    /** Empty for an empty cell and for one that is refused. */
    String of(Column column, Cell cell, int row, int place) {
        return cell.match(
                () -> "",
                text -> text.value().strip(),
                number -> number(column, number, row, place),
                flag -> flag(column, flag, row, place),
                moment -> moment(column, moment.value(), row, place));
    }

    private String number(Column column, Cell.Decimal number, int row, int place) {
        String digits = number.value().toPlainString();
        if (number.percent()) {
            String percent =
                    number.value().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            faults.add(
                    sheet,
                    row,
                    place,
                    "percent",
                    "单元格是百分比格式，值为 " + digits + "，看上去是 " + percent + "。请设为文本格式后重写。",
                    "The cell is formatted as a percentage: it holds " + digits + " and shows " + percent
                            + ". Format it as text and write it again.");
            return "";
        } else if (column.type() == CellType.MOMENT) {
            faults.add(
                    sheet,
                    row,
                    place,
                    "date-number",
                    "此列要日期，单元格是数字 " + digits + "。请写 2026-01-31，或设为日期格式。",
                    "The column holds dates, the cell the number " + digits
                            + ". Write 2026-01-31, or format it as a date.");
            return "";
        }
        return digits;
    }

    private String flag(Column column, Cell.Flag flag, int row, int place) {
        if (column.type() == CellType.YES) {
            return flag.value() ? "yes" : "";
        }
        faults.add(
                sheet,
                row,
                place,
                "truth-value",
                "单元格是逻辑值 TRUE/FALSE。请设为文本格式后重写。",
                "The cell is a truth value, TRUE or FALSE. Format it as text and write it again.");
        return "";
    }

    private String moment(Column column, LocalDateTime value, int row, int place) {
        boolean isDate = value.toLocalTime().equals(LocalTime.MIDNIGHT);
        if (column.type() == CellType.MOMENT && isDate) {
            return value.toLocalDate().toString();
        } else if (column.type() == CellType.MOMENT) {
            faults.add(
                    sheet,
                    row,
                    place,
                    "date-time",
                    "单元格带有时刻，但没有时区。请设为文本格式，写 2026-01-31T08:00:00+08:00。",
                    "The cell holds a time of day without a zone. Format it as text and write 2026-01-31T08:00:00+08:00.");
        } else {
            faults.add(
                    sheet,
                    row,
                    place,
                    "date",
                    "电子表格把内容变成了日期 " + value.toLocalDate() + "。请设为文本格式后重写。",
                    "The spreadsheet has made the date " + value.toLocalDate()
                            + " of it. Format the cell as text and write it again.");
        }
        return "";
    }
}
