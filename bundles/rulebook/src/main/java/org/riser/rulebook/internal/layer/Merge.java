package org.riser.rulebook.internal.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.riser.api.Text;
import org.riser.rulebook.Finding;
import org.riser.rulebook.Misfit;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.TableText;

/** The files of a pack with edits put in, the last of a row over those before. Used by one thread. */
final class Merge {
    private static final int NONE = -1;

    private final PackFiles base;
    private final List<RowEdit> edits;
    private final Map<String, byte[]> files;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Misfit> misfits = new ArrayList<>();

    private Merge(PackFiles base, List<RowEdit> edits) {
        this.base = base;
        this.edits = edits;
        files = new TreeMap<>(base.files());
    }

    static Merge of(PackFiles base, List<RowEdit> edits) {
        Merge merge = new Merge(base, edits);
        Set<String> tables = edits.stream().map(RowEdit::table).collect(Collectors.toCollection(TreeSet::new));
        if (tables.contains(RowEdit.PARAMETERS)) {
            TableText.ids().stream().filter(merge::has).forEach(tables::add);
        }
        tables.forEach(merge::table);
        return merge;
    }

    PackFiles files() {
        return new PackFiles(base.origin(), files);
    }

    /** What cannot even be put in. */
    List<Misfit> misfits() {
        return misfits;
    }

    /** A finding in the merged files, and the edit that it is about. */
    Misfit about(Finding finding) {
        return new Misfit(places.getOrDefault(place(finding.file(), finding.line()), NONE), finding);
    }

    private boolean has(String table) {
        return base.files().containsKey(table + ".csv");
    }

    private void table(String id) {
        Optional<TableText> table = TableText.of(id);
        if (table.isEmpty()) {
            everyOf(id, new Text("没有表 “" + id + "”。", "There is no table “" + id + "”."));
            return;
        }
        TableText text = table.get();
        Map<String, Map<String, String>> rows = text.rows(base);
        Map<String, Integer> editOf = new HashMap<>();
        Set<String> known = new HashSet<>(rows.keySet());
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).table().equals(id)) {
                put(text, rows, known, i);
                known.add(edits.get(i).row());
                editOf.put(edits.get(i).row(), i);
            }
        }
        write(text, rows, editOf);
    }

    /** @param known rows of the pack and of the edits before, also those that are taken out by now */
    private void put(TableText text, Map<String, Map<String, String>> rows, Set<String> known, int index) {
        RowEdit edit = edits.get(index);
        Map<String, String> there = rows.get(edit.row());
        boolean asksForOne = edit.takesOut() || text.isParameters();
        if (asksForOne && !known.contains(edit.row())) {
            misfit(
                    index,
                    "rowId",
                    new Text("表中没有 “" + edit.row() + "”。", "The table has no “" + edit.row() + "”."),
                    new Text("请选择已有的行。", "Name one that is there."));
            return;
        }
        for (String column : edit.cells().keySet()) {
            if (!text.settable(edit.layer()).contains(column)) {
                misfit(
                        index,
                        column,
                        new Text("不能设置列 “" + column + "”。", "The column “" + column + "” cannot be set."),
                        new Text(
                                "可设置：" + String.join("、", text.settable(edit.layer())) + "。",
                                "What can be set: " + String.join(", ", text.settable(edit.layer())) + "."));
                return;
            }
        }
        if (edit.takesOut()) {
            rows.remove(edit.row());
            return;
        }
        if (there != null && isWider(text, there, index)) {
            return;
        }
        Map<String, String> row = new LinkedHashMap<>(text.isParameters() && there != null ? there : Map.of());
        row.putAll(edit.cells());
        row.put(text.keyColumn(), edit.row());
        rows.put(edit.row(), row);
    }

    private boolean isWider(TableText text, Map<String, String> there, int index) {
        Optional<String> bound = text.widened(there, edits.get(index).cells());
        bound.ifPresent(column -> {
            String is = there.getOrDefault(column, "");
            misfit(
                    index,
                    column,
                    new Text("范围只能收窄，不能放宽。", "Bounds can only be made narrower."),
                    new Text("请写在 " + is + " 以内，或改回 " + is + "。", "Stay within " + is + ", or write it again."));
        });
        return bound.isPresent();
    }

    private void write(TableText text, Map<String, Map<String, String>> rows, Map<String, Integer> editOf) {
        CsvText csv = new CsvText();
        csv.add(text.columns());
        rows.forEach((id, row) -> {
            int line = csv.add(text.columns().stream()
                    .map(column -> row.getOrDefault(column, ""))
                    .toList());
            Integer edit = editOf.get(id);
            OptionalInt behind = edit == null ? parameterIn(row) : OptionalInt.of(edit);
            behind.ifPresent(blamed -> places.put(place(text.file(), line), blamed));
        });
        files.put(text.file(), csv.bytes());
    }

    /** The last edit of a parameter that a row of the pack takes in. */
    private OptionalInt parameterIn(Map<String, String> row) {
        return IntStream.range(0, edits.size())
                .filter(i -> edits.get(i).table().equals(RowEdit.PARAMETERS))
                .filter(i -> {
                    String reference = "${" + edits.get(i).row() + "}";
                    return row.values().stream().anyMatch(cell -> cell.contains(reference));
                })
                .max();
    }

    private void everyOf(String table, Text message) {
        for (int i = 0; i < edits.size(); i++) {
            if (edits.get(i).table().equals(table)) {
                misfit(
                        i,
                        "table",
                        message,
                        new Text(
                                "可用的表：" + String.join("、", TableText.ids()) + "。",
                                "Tables are " + String.join(", ", TableText.ids()) + "."));
            }
        }
    }

    private void misfit(int edit, String column, Text message, Text remedy) {
        Findings findings = new Findings();
        findings.add(edits.get(edit).table(), 0, column, "rule.edit", message, remedy);
        misfits.add(new Misfit(edit, findings.all().get(0)));
    }

    private static String place(String file, int line) {
        return file + ":" + line;
    }
}
