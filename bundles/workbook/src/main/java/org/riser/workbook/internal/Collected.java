package org.riser.workbook.internal;

import java.util.ArrayList;
import java.util.List;
import org.riser.api.Text;
import org.riser.workbook.Problem;
import org.riser.workbook.ReadLimits;
import org.riser.workbook.WorkbookReader;

/** Gathers what is wrong with one workbook, and counts its cells. Used by one thread. */
public final class Collected {
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private final int mostCells;
    private int found;
    private int cells;

    public Collected(ReadLimits limits) {
        mostCells = limits.cells();
    }

    void problem(String sheet, int row, int column, String code, String zh, String en) {
        found++;
        if (found <= WorkbookReader.MOST_PROBLEMS) {
            problems.add(Problem.at(sheet, row, column, code, new Text(zh, en)));
        }
    }

    void note(String sheet, int row, int column, String code, String zh, String en) {
        if (notes.size() < WorkbookReader.MOST_PROBLEMS) {
            notes.add(Problem.at(sheet, row, column, code, new Text(zh, en)));
        }
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

    List<Problem> problems() {
        int untold = found - problems.size();
        if (untold > 0) {
            List<Problem> all = new ArrayList<>(problems);
            Text more = new Text(
                    "另有 " + untold + " 处问题未列出。请先改正以上各处。",
                    untold + " more problems are not listed. Put these right first.");
            all.add(Problem.at("", 0, 0, "more", more));
            return all;
        }
        return problems;
    }

    List<Problem> notes() {
        return notes;
    }
}
