package org.riser.publication.internal.sheets;

import java.util.ArrayList;
import java.util.List;
import org.riser.api.Text;
import org.riser.publication.WorkbookFault;
import org.riser.workbook.CellAddress;
import org.riser.workbook.WorkbookReader;

/** Gathers what is wrong with a workbook. Used by one thread. */
final class SheetFaults {
    private final List<WorkbookFault> faults = new ArrayList<>();
    private int found;

    /**
     * @param row 0 for none
     * @param column from 1; 0 for none
     */
    void add(String sheet, int row, int column, String code, String zh, String en) {
        String letters = column > 0 ? CellAddress.letters(column) : "";
        add(new WorkbookFault(sheet, row, letters, "workbook." + code, new Text(zh, en)));
    }

    void add(WorkbookFault fault) {
        found++;
        if (found <= WorkbookReader.MOST_PROBLEMS) {
            faults.add(fault);
        }
    }

    boolean isEmpty() {
        return found == 0;
    }

    /** The first of them, and how many more there are. */
    List<WorkbookFault> all() {
        int untold = found - faults.size();
        if (untold > 0) {
            List<WorkbookFault> all = new ArrayList<>(faults);
            Text more = new Text(
                    "另有 " + untold + " 处问题未列出。请先改正以上各处。",
                    untold + " more problems are not listed. Put these right first.");
            all.add(new WorkbookFault("", 0, "", "workbook.more", more));
            return all;
        }
        return faults;
    }
}
