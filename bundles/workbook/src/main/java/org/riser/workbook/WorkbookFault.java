package org.riser.workbook;

import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.FilePlace;

/**
 * Something about a place in a workbook. Immutable.
 *
 * @param sheet its name; empty when the file as a whole is meant
 * @param row from 1; 0 when a column or the sheet as a whole is meant
 * @param column its letters; empty when a row or the sheet as a whole is meant
 * @param code stable, for instance {@code workbook.formula} or {@code pack.cell.number}
 * @param message what it is and what to do about it
 */
public record WorkbookFault(String sheet, int row, String column, String code, Text message) {
    static final Text TOO_LONG = new Text(
            "内容超过 32767 个字符，电子表格放不下。请缩短。",
            "The text has more than 32,767 characters, which no cell holds. Shorten it.");

    /**
     * @param column from 1; 0 for none
     * @param code without the {@code workbook.} it begins with
     */
    public static WorkbookFault at(String sheet, int row, int column, String code, Text message) {
        String letters = column > 0 ? CellAddress.letters(column) : "";
        return new WorkbookFault(sheet, row, letters, "workbook." + code, message);
    }

    /** {@code B7}, {@code B}, {@code 7} or nothing. */
    public String address() {
        return column + (row > 0 ? row : "");
    }

    /** The same for an error answer; its field is {@code Sheet!B7}. */
    public Fault fault() {
        String address = address();
        String field = sheet.isEmpty() || address.isEmpty() ? sheet : sheet + "!" + address;
        return new Fault(field, code, message, null, new FilePlace(sheet, row));
    }
}
