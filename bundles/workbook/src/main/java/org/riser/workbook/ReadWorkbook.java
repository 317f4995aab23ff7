package org.riser.workbook;

import java.util.List;

/**
 * A workbook that was read. Immutable.
 *
 * @param sheets in the order of the file; none if it could not be read at all
 * @param problems why it must not be used as it is: what a problem names is missing from the sheets
 * @param notes what its reader should know: hidden sheets, rows and columns
 */
public record ReadWorkbook(List<ReadSheet> sheets, List<WorkbookFault> problems, List<WorkbookFault> notes) {
    public ReadWorkbook {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
