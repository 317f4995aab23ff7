package org.riser.publication;

import org.riser.api.Text;
import org.riser.workbook.Problem;

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
    /** {@code B7}, {@code B}, {@code 7} or nothing. */
    public String address() {
        return column + (row > 0 ? row : "");
    }

    /** One that the reader of the file found. */
    public static WorkbookFault of(Problem problem) {
        String address = problem.address();
        String column = problem.row() > 0 ? address.replaceAll("[0-9]", "") : address;
        return new WorkbookFault(problem.sheet(), problem.row(), column, problem.code(), problem.message());
    }
}
