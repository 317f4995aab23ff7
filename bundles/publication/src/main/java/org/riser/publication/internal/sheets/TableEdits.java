package org.riser.publication.internal.sheets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.TableView.Layer;
import org.riser.workbook.WorkbookFaults;

/**
 * Compares a sheet with the company's own rows over what holds below them, row by row: what the file changed has to be set,
 * what others set since it was written stays, and of what both changed neither goes without a word.
 */
final class TableEdits {
    private final PackTable table;
    private final Origin origin;
    private final Map<String, RowChange> own = new HashMap<>();
    private final WorkbookFaults faults;
    private final WorkbookFaults notes;
    private final EditPlaces edits;

    TableEdits(
            PackTable table,
            Origin origin,
            List<RowChange> own,
            WorkbookFaults faults,
            WorkbookFaults notes,
            EditPlaces edits) {
        this.table = table;
        this.origin = origin;
        this.faults = faults;
        this.notes = notes;
        this.edits = edits;
        own.stream().filter(edit -> edit.table().equals(table.id())).forEach(edit -> this.own.put(edit.row(), edit));
    }

    void compare(String sheet, Map<String, SheetRow> rows) {
        Set<String> seen = new HashSet<>();
        for (LayeredRow there : table.rows()) {
            seen.add(there.id());
            compare(sheet, there, rows.get(there.id()));
        }
        rows.forEach((key, row) -> {
            if (!seen.contains(key)) {
                compare(sheet, new LayeredRow(key, null, null, null, Layer.TENANT), row);
            }
        });
    }

    private void compare(String sheet, LayeredRow there, @Nullable SheetRow row) {
        Map<String, String> below = table.below(there);
        Map<String, String> now = table.now(there);
        Map<String, String> inFile = row == null ? null : row.cells();
        if (Objects.equals(inFile, now)) {
            keep(sheet, there, row);
        } else if (origin.isAsItWas(table, there.id(), inFile, below)) {
            keep(sheet, there, row);
            tellKept(notes, sheet, there.id(), row);
        } else if (origin.isAsItWas(table, there.id(), now, below)) {
            take(sheet, there, row, below);
        } else {
            keep(sheet, there, row);
            dispute(faults, sheet, there.id(), row);
        }
    }

    /** What the company sets stays. */
    private void keep(String sheet, LayeredRow there, @Nullable SheetRow row) {
        RowChange set = own.get(there.id());
        if (set != null) {
            edits.add(set, row, sheet);
        }
    }

    private void take(String sheet, LayeredRow there, @Nullable SheetRow row, @Nullable Map<String, String> below) {
        if (row == null) {
            if (below != null) {
                takenOut(sheet, there.id());
            }
        } else if (below == null && table.isParameters()) {
            added(there.id(), row);
        } else if (!row.cells().equals(below)) {
            changed(there, row);
        }
    }

    static void tellKept(WorkbookFaults notes, String sheet, String key, @Nullable SheetRow row) {
        notes.add(
                sheet,
                row == null ? 0 : row.number(),
                0,
                "row-kept",
                "文件下载之后，草稿中的 “" + key + "” 已被修改，保留草稿中的内容。",
                "“" + key + "” was changed in the draft since the file was downloaded; what the draft has stays.");
    }

    static void dispute(WorkbookFaults faults, String sheet, String key, @Nullable SheetRow row) {
        faults.add(
                sheet,
                row == null ? 0 : row.number(),
                0,
                "row-disputed",
                "文件下载之后，“" + key + "” 在草稿和文件中都被修改，且内容不同。请重新下载，在新文件中修改该行。",
                "“" + key + "” was changed both in the draft and in the file since it was downloaded. Download it again"
                        + " and change the row there.");
    }

    private void changed(LayeredRow there, SheetRow row) {
        if (!table.isParameters()) {
            edits.add(new RowChange(table.id(), there.id(), row.cells(), there.ownTerms()), row, row.sheet());
            return;
        }
        Map<String, String> below = table.below(there);
        Map<String, String> base = below == null ? Map.of() : below;
        Set<String> columns = new HashSet<>(base.keySet());
        columns.addAll(row.cells().keySet());
        Set<String> settable = RowEdit.settable(there.ownLayer());
        columns.removeAll(settable);
        for (String column : columns) {
            if (!base.getOrDefault(column, "").equals(row.cells().getOrDefault(column, ""))) {
                faults.add(
                        row.sheet(),
                        row.number(),
                        row.columns().getOrDefault(column, 0),
                        "parameter-column",
                        "参数的这一列不能改，此处原为 “" + base.getOrDefault(column, "") + "”。请改回。",
                        "This column of a parameter cannot be set; here stood “" + base.getOrDefault(column, "")
                                + "”. Write it again.");
            }
        }
        Map<String, String> set = new TreeMap<>();
        for (String column : settable) {
            String cell = row.cells().getOrDefault(column, "");
            if (column.equals(PackTable.VALUE) || !cell.equals(base.getOrDefault(column, ""))) {
                set.put(column, cell);
            }
        }
        edits.add(new RowChange(table.id(), there.id(), set, there.ownTerms()), row, row.sheet());
    }

    private void added(String key, SheetRow row) {
        faults.add(
                row.sheet(),
                row.number(),
                row.columns().getOrDefault(table.keyColumn(), 0),
                "parameter-added",
                "没有参数 “" + key + "”。请删去该行，或改回原来的名称。",
                "There is no parameter “" + key + "”. Take the row out, or write its key as it was.");
    }

    private void takenOut(String sheet, String key) {
        if (table.isParameters()) {
            faults.add(
                    sheet,
                    0,
                    0,
                    "parameter-missing",
                    "缺少参数 “" + key + "”。参数不能删除，请补回该行。",
                    "The parameter “" + key + "” is missing. Parameters cannot be taken out; put its row back.");
            return;
        }
        edits.add(new RowChange(table.id(), key, Map.of()), null, sheet);
    }
}
