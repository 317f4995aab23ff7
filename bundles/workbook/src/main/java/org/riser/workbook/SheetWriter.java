package org.riser.workbook;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;
import org.riser.api.error.InvalidInput;
import org.riser.workbook.internal.Escapes;

/** Writes the rows of one sheet, see {@link WorkbookWriter}. Used by one thread. */
public final class SheetWriter {
    private static final int ROWS_KEPT = 256;
    private static final int LONGEST_CHOICES = 255;
    private static final String HEADER_FILL = "E8EEF7";
    private static final String IDS_COLOUR = "6B7280";

    private final Worksheet sheet;
    private final SheetLayout layout;
    private int row;

    SheetWriter(Worksheet sheet, SheetLayout layout) {
        this.sheet = sheet;
        this.layout = layout;
        row = layout.headerLines();
        for (int c = 0; c < layout.columns().size(); c++) {
            column(c, layout.columns().get(c));
        }
        sheet.freezePane(layout.frozenColumns(), row);
    }

    /**
     * Adds a row below the others.
     *
     * @param cells from the left; what is missing at the right is empty
     * @throws IOException if the stream fails
     * @throws InvalidInput if a text is too long for a cell
     */
    public void row(List<Cell> cells) throws IOException {
        for (int c = 0; c < cells.size(); c++) {
            cell(c, cells.get(c));
        }
        row++;
        if (row % ROWS_KEPT == 0) {
            sheet.flush();
        }
    }

    void end() throws IOException {
        sheet.close();
    }

    private void column(int c, SheetColumn column) {
        sheet.width(c, column.width());
        sheet.style(c).format(column.format().code()).set();
        for (int line = 0; line < column.titles().size(); line++) {
            sheet.value(line, c, Escapes.out(column.titles().get(line)));
            if (line == 0) {
                sheet.style(line, c)
                        .bold()
                        .fillColor(HEADER_FILL)
                        .wrapText(true)
                        .set();
            } else {
                sheet.style(line, c)
                        .italic()
                        .fontColor(IDS_COLOUR)
                        .fillColor(HEADER_FILL)
                        .set();
            }
        }
        if (isList(column.choices())) {
            sheet.range(row, c, Worksheet.MAX_ROWS - 1, c)
                    .validateWithListByFormula("&quot;" + String.join(",", column.choices()) + "&quot;")
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .showErrorMessage(true)
                    .errorTitle("")
                    .error("");
        }
    }

    /** Whether it can stand inside the file as a list; the letters that XML or the list itself use cannot. */
    private static boolean isList(List<String> choices) {
        return !choices.isEmpty()
                && String.join(",", choices).length() <= LONGEST_CHOICES
                && choices.stream().noneMatch(choice -> choice.matches(".*[,\"<>&\\p{Cntrl}].*"));
    }

    private void cell(int c, Cell cell) {
        if (cell instanceof Cell.Text text) {
            text(c, text.value());
        } else if (cell instanceof Cell.Decimal number) {
            sheet.value(row, c, number.value());
        } else if (cell instanceof Cell.Flag flag) {
            sheet.value(row, c, flag.value());
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(row, c, moment.value());
        } else {
            return;
        }
        SheetColumn column = layout.columns().get(c);
        sheet.style(row, c)
                .format(column.format().code())
                .wrapText(column.wraps())
                .verticalAlignment("top")
                .set();
    }

    private void text(int c, String text) {
        String escaped = Escapes.out(text);
        if (escaped.length() > Cell.LONGEST_TEXT) {
            throw new InvalidInput(
                    List.of(WorkbookFault.at(layout.name(), row + 1, c + 1, "too-long", WorkbookFault.TOO_LONG)
                            .fault()));
        }
        sheet.value(row, c, escaped);
    }
}
