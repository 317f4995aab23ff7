package org.riser.publication.internal.sheets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;

/** Compares a sheet with what holds below the company's own rows: what differs has to be set. */
final class TableEdits {
    private final PackTable table;
    private final Map<String, RowChange> own = new HashMap<>();
    private final SheetFaults faults;
    private final EditPlaces edits;

    TableEdits(PackTable table, List<RowChange> own, SheetFaults faults, EditPlaces edits) {
        this.table = table;
        this.faults = faults;
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
                added(key, row);
            }
        });
    }

    private void compare(String sheet, LayeredRow there, @Nullable SheetRow row) {
        Map<String, String> below = PackTable.below(there);
        RowChange set = own.get(there.id());
        if (row == null) {
            if (set != null && set.cells().isEmpty()) {
                edits.add(set, null, sheet);
            } else if (below != null) {
                takenOut(sheet, there.id());
            }
            return;
        }
        Map<String, String> held = set == null || set.cells().isEmpty() ? null : withoutKey(there.cells());
        if (set != null && row.cells().equals(held)) {
            edits.add(set, row, sheet);
        } else if (below == null || !row.cells().equals(withoutKey(below))) {
            changed(there, row);
        }
    }

    private Map<String, String> withoutKey(Map<String, String> cells) {
        Map<String, String> others = new HashMap<>(PackTable.filled(cells));
        others.remove(table.keyColumn());
        return others;
    }

    private void changed(LayeredRow there, SheetRow row) {
        if (!table.isParameters()) {
            edits.add(new RowChange(table.id(), there.id(), row.cells()), row, row.sheet());
            return;
        }
        Map<String, String> base = withoutKey(there.below());
        Set<String> columns = new HashSet<>(base.keySet());
        columns.addAll(row.cells().keySet());
        columns.remove(PackTable.VALUE);
        for (String column : columns) {
            if (!base.getOrDefault(column, "").equals(row.cells().getOrDefault(column, ""))) {
                faults.add(
                        row.sheet(),
                        row.number(),
                        row.columns().getOrDefault(column, 0),
                        "parameter-column",
                        "参数只能改 “value”，此处原为 “" + base.getOrDefault(column, "") + "”。请改回。",
                        "Of a parameter only “value” can be set; here stood “" + base.getOrDefault(column, "")
                                + "”. Write it again.");
            }
        }
        Map<String, String> value = Map.of(PackTable.VALUE, row.cells().getOrDefault(PackTable.VALUE, ""));
        edits.add(new RowChange(table.id(), there.id(), value), row, row.sheet());
    }

    private void added(String key, SheetRow row) {
        if (table.isParameters()) {
            faults.add(
                    row.sheet(),
                    row.number(),
                    row.columns().getOrDefault(table.keyColumn(), 0),
                    "parameter-added",
                    "没有参数 “" + key + "”。请删去该行，或改回原来的名称。",
                    "There is no parameter “" + key + "”. Take the row out, or write its key as it was.");
            return;
        }
        edits.add(new RowChange(table.id(), key, row.cells()), row, row.sheet());
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
