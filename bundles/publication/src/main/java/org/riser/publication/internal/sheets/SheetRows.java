package org.riser.publication.internal.sheets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.riser.rulebook.Column;
import org.riser.workbook.Cell;
import org.riser.workbook.ReadRow;
import org.riser.workbook.ReadSheet;
import org.riser.workbook.WorkbookFaults;

/** Reads the rows of one sheet. Used by one thread. */
final class SheetRows {
    private final PackTable table;
    private final ReadSheet sheet;
    private final WorkbookFaults faults;
    private final Map<String, Integer> places;
    private final Set<Integer> strays = new HashSet<>();

    SheetRows(PackTable table, ReadSheet sheet, WorkbookFaults faults) {
        this.table = table;
        this.sheet = sheet;
        this.faults = faults;
        places = new SheetHeader(table, sheet, faults).columns();
    }

    /** By their key, in the order of the sheet. */
    Map<String, SheetRow> read() {
        Map<String, SheetRow> rows = new LinkedHashMap<>();
        for (ReadRow row : sheet.rows()) {
            if (row.number() > PackTable.IDS_LINE) {
                checkStrays(row);
                row(row, rows);
            }
        }
        return rows;
    }

    private void row(ReadRow row, Map<String, SheetRow> rows) {
        CellTexts texts = new CellTexts(sheet.name(), faults);
        Map<String, String> cells = new HashMap<>();
        for (Column column : table.columns()) {
            Integer place = places.get(column.id());
            String text = place == null ? "" : texts.of(column, row.cell(place), row.number(), place);
            if (!text.isEmpty()) {
                cells.put(column.id(), text);
            }
        }
        String key = cells.remove(table.keyColumn());
        int place = places.getOrDefault(table.keyColumn(), 0);
        if (key == null) {
            if (!cells.isEmpty()) {
                faults.add(
                        sheet.name(),
                        row.number(),
                        place,
                        "row-id",
                        "该行没有 “" + table.keyColumn() + "”。请填写，每行各不相同。",
                        "The row has no “" + table.keyColumn() + "”. Give it one of its own.");
            }
            return;
        }
        SheetRow read = new SheetRow(sheet.name(), row.number(), Map.copyOf(cells), places);
        SheetRow before = rows.putIfAbsent(key, read);
        if (before != null) {
            faults.add(
                    sheet.name(),
                    row.number(),
                    place,
                    "row-twice",
                    "“" + key + "” 与第 " + before.number() + " 行重复。请改用别的标识或删去一行。",
                    "“" + key + "” is on line " + before.number() + " already. Name it otherwise or take one out.");
        }
    }

    /** What stands beside the table would be lost without a word. */
    private void checkStrays(ReadRow row) {
        for (int place = 1; place <= row.cells().size(); place++) {
            boolean isBlank = row.cell(place).isEmpty()
                    || (row.cell(place) instanceof Cell.Text text
                            && text.value().isBlank());
            if (!isBlank && !places.containsValue(place) && strays.add(place)) {
                faults.add(
                        sheet.name(),
                        row.number(),
                        place,
                        "stray",
                        "单元格在表格之外：第 2 行没有此列的标识。请删去内容。",
                        "The cell stands outside the table: line 2 names no column there. Take it out.");
            }
        }
    }
}
