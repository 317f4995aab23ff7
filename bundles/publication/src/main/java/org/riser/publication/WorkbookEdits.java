package org.riser.publication;

import java.util.List;
import org.riser.workbook.WorkbookFault;

/**
 * What a workbook comes to. Immutable.
 *
 * @param basedOn number of the company's edition that the workbook was made from and that is still the latest; 0 for none
 * @param edits everything that is to be set, also what is set already; none when the file could not be read whole
 * @param faults what is wrong with the file, or with rows in it
 * @param notes what its author should know; nothing has to be done about it
 */
public record WorkbookEdits(
        long basedOn, List<RowChange> edits, List<WorkbookFault> faults, List<WorkbookFault> notes) {
    public WorkbookEdits {
        edits = List.copyOf(edits);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }
}
