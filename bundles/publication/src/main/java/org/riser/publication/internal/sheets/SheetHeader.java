package org.riser.publication.internal.sheets;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.riser.rulebook.Column;
import org.riser.workbook.Cell;
import org.riser.workbook.ReadRow;
import org.riser.workbook.ReadSheet;
import org.riser.workbook.WorkbookFaults;

/** Finds the columns of a sheet by the ids in its second line, wherever they stand. */
final class SheetHeader {
    private final PackTable table;
    private final ReadSheet sheet;
    private final WorkbookFaults faults;

    SheetHeader(PackTable table, ReadSheet sheet, WorkbookFaults faults) {
        this.table = table;
        this.sheet = sheet;
        this.faults = faults;
    }

    /** Places from 1 by id, in the order of the sheet. */
    Map<String, Integer> columns() {
        Map<String, Integer> places = new LinkedHashMap<>();
        line().ifPresent(line -> {
            for (int place = 1; place <= line.cells().size(); place++) {
                if (line.cell(place) instanceof Cell.Text text && !text.value().isBlank()) {
                    put(places, text.value().strip(), place);
                }
            }
        });
        for (Column column : table.columns()) {
            if (!places.containsKey(column.id())) {
                faults.add(
                        sheet.name(),
                        PackTable.IDS_LINE,
                        0,
                        "column-missing",
                        "缺少列 “" + column.id() + "”（" + column.title().zh() + "）。请重新下载，不要删改第 2 行。",
                        "The column “" + column.id() + "” (" + column.title().en()
                                + ") is missing. Download the file again and leave line 2 as it is.");
            }
        }
        return places;
    }

    private Optional<ReadRow> line() {
        return sheet.rows().stream()
                .filter(row -> row.number() == PackTable.IDS_LINE)
                .findFirst();
    }

    private void put(Map<String, Integer> places, String id, int place) {
        boolean isKnown = id.equals(PackTable.LAYER)
                || table.columns().stream().anyMatch(column -> column.id().equals(id));
        if (!isKnown) {
            faults.add(
                    sheet.name(),
                    PackTable.IDS_LINE,
                    place,
                    "column-unknown",
                    "表中没有列 “" + id + "”。请改回原来的标识，或删去该列。",
                    "The table has no column “" + id + "”. Write its id as it was, or take the column out.");
        } else if (places.putIfAbsent(id, place) != null) {
            faults.add(
                    sheet.name(),
                    PackTable.IDS_LINE,
                    place,
                    "column-twice",
                    "列 “" + id + "” 出现两次。请删去一列。",
                    "The column “" + id + "” is there twice. Take one out.");
        }
    }
}
