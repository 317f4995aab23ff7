package org.riser.workbook;

import java.util.ArrayList;
import java.util.List;
import org.riser.api.Text;

/** Gathers what is wrong with one workbook, or worth knowing about it. Used by one thread. */
public final class WorkbookFaults {
    private final List<WorkbookFault> faults = new ArrayList<>();
    private int found;

    /**
     * @param sheet its name; empty when the file as a whole is meant
     * @param row from 1; 0 for none
     * @param column from 1; 0 for none
     * @param code without the {@code workbook.} it begins with
     */
    public void add(String sheet, int row, int column, String code, String zh, String en) {
        add(WorkbookFault.at(sheet, row, column, code, new Text(zh, en)));
    }

    public void add(WorkbookFault fault) {
        found++;
        if (found <= WorkbookReader.MOST_FAULTS) {
            faults.add(fault);
        }
    }

    public boolean isEmpty() {
        return found == 0;
    }

    /** The first {@value WorkbookReader#MOST_FAULTS} of them, and how many more there are. */
    public List<WorkbookFault> all() {
        List<WorkbookFault> all = new ArrayList<>(faults);
        int untold = found - faults.size();
        if (untold > 0) {
            Text more = new Text("另有 " + untold + " 处未列出。", untold + " more places are not listed.");
            all.add(WorkbookFault.at("", 0, 0, "more", more));
        }
        return List.copyOf(all);
    }
}
