package org.riser.workbook.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.riser.workbook.Cell;
import org.riser.workbook.CellAddress;
import org.riser.workbook.ReadLimits;
import org.riser.workbook.ReadRow;

/** Reads one sheet from its begin to its end. Rows beyond the limit are counted, not kept. Used by one thread. */
final class SheetPart {
    /** {@code XFD1048576:XFD1048576} */
    private static final int LONGEST_RANGE = 21;

    private final String name;
    private final XmlPart part;
    private final Context context;
    private final List<ReadRow> rows = new ArrayList<>();
    private int filledRows;
    private int row;

    /** What the sheets of a workbook share. */
    record Context(Styles styles, SharedStrings strings, boolean since1904, ReadLimits limits, Collected collected) {}

    SheetPart(String name, XmlPart part, Context context) {
        this.name = name;
        this.part = part;
        this.context = context;
    }

    List<ReadRow> read() throws BadWorkbook {
        while (part.nextStart()) {
            switch (part.element()) {
                case "row" -> row();
                case "mergeCell" -> merged(part.attribute("ref", ""));
                case "col" -> column();
                default -> {
                    // how it looks
                }
            }
        }
        int most = context.limits().rows();
        if (filledRows > most) {
            context.collected()
                    .problem(
                            name,
                            0,
                            0,
                            "too-many-rows",
                            "工作表有 " + filledRows + " 行内容，最多 " + most + " 行。请分次上传。",
                            filledRows + " rows of the sheet hold something, " + most
                                    + " at most are taken. Upload it in parts.");
        }
        return rows;
    }

    private void row() throws BadWorkbook {
        int number = integer(part.attribute("r", String.valueOf(row + 1)));
        if (number <= row || number > CellAddress.LAST_ROW) {
            throw part.broken();
        }
        row = number;
        boolean hidden = part.isTrue("hidden");
        List<Cell> cells = cells();
        if (cells.isEmpty()) {
            return;
        }
        if (hidden) {
            context.collected()
                    .note(
                            name,
                            row,
                            0,
                            "hidden-row",
                            "该行已隐藏或被筛选，仍会读取。",
                            "The row is hidden or filtered out; it is read all the same.");
        }
        filledRows++;
        if (filledRows <= context.limits().rows()) {
            rows.add(new ReadRow(row, cells));
        }
    }

    /** Up to the last that holds something. */
    private List<Cell> cells() throws BadWorkbook {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                column = column(part.attribute("r"), column);
                Cell cell = new CellPart(new Place(name, row, column), part, context).read();
                if (!cell.isEmpty()) {
                    put(cells, column, cell);
                }
            }
        }
        return cells;
    }

    /** Where a cell stands. */
    record Place(String sheet, int row, int column) {}

    private void put(List<Cell> cells, int column, Cell cell) throws BadWorkbook {
        context.collected().countCell();
        int most = context.limits().columns();
        if (column > most) {
            context.collected()
                    .problem(
                            name,
                            row,
                            column,
                            "too-many-columns",
                            "工作表最多 " + most + " 列。请删去右边的内容。",
                            "A sheet has " + most + " columns at most. Take out what stands to the right.");
            return;
        }
        while (cells.size() < column - 1) {
            cells.add(Cell.empty());
        }
        cells.add(cell);
    }

    private int column(@Nullable String address, int before) throws BadWorkbook {
        if (address == null) {
            return before + 1;
        }
        Optional<CellAddress> found = CellAddress.of(address);
        if (found.isEmpty() || found.get().row() != row || found.get().column() <= before) {
            throw part.broken();
        }
        return found.get().column();
    }

    private void merged(String range) {
        String shown = range.length() > LONGEST_RANGE ? range.substring(0, LONGEST_RANGE) : range;
        CellAddress first = CellAddress.of(shown.split(":", -1)[0]).orElse(new CellAddress(0, 0));
        context.collected()
                .problem(
                        name,
                        first.row(),
                        first.column(),
                        "merged",
                        "单元格 " + shown + " 已合并。请取消合并，每格各写内容。",
                        "The cells " + shown + " are merged. Split them and write each one out.");
    }

    private void column() throws BadWorkbook {
        if (part.isTrue("hidden")) {
            int first = integer(part.attribute("min", "1"));
            context.collected()
                    .note(
                            name,
                            0,
                            first,
                            "hidden-column",
                            "该列已隐藏，仍会读取。",
                            "The column is hidden; it is read all the same.");
        }
    }

    private int integer(String text) throws BadWorkbook {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw part.broken();
        }
    }
}
