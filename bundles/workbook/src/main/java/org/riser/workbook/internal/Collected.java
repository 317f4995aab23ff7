package org.riser.workbook.internal;

import java.util.List;
import org.riser.workbook.ReadLimits;
import org.riser.workbook.WorkbookFault;
import org.riser.workbook.WorkbookFaults;

/** Gathers what is wrong with one workbook, and counts its cells. Used by one thread. */
public final class Collected {
    private final WorkbookFaults problems = new WorkbookFaults();
    private final WorkbookFaults notes = new WorkbookFaults();
    private final int mostCells;
    private int cells;

    public Collected(ReadLimits limits) {
        mostCells = limits.cells();
    }

    void problem(String sheet, int row, int column, String code, String zh, String en) {
        problems.add(sheet, row, column, code, zh, en);
    }

    void note(String sheet, int row, int column, String code, String zh, String en) {
        notes.add(sheet, row, column, code, zh, en);
    }

    /** @throws BadWorkbook if the workbook holds more cells than are taken in */
    void countCell() throws BadWorkbook {
        if (++cells > mostCells) {
            throw BadWorkbook.of(
                    "too-many-cells",
                    "工作簿中有内容的单元格超过 " + mostCells + " 个。请分次上传。",
                    "More than " + mostCells + " cells of the workbook hold something. Upload it in parts.");
        }
    }

    List<WorkbookFault> problems() {
        return problems.all();
    }

    List<WorkbookFault> notes() {
        return notes.all();
    }
}
