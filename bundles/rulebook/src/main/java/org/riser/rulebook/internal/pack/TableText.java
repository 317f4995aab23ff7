package org.riser.rulebook.internal.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.riser.rulebook.Column;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;

/** A table of a pack as its author wrote it: lines of cells, before parameters are put in. Immutable. */
public final class TableText {
    private final String id;
    private final List<String> columns;
    private final boolean isParameters;

    private TableText(String id, List<String> columns, boolean isParameters) {
        this.id = id;
        this.columns = columns;
        this.isParameters = isParameters;
    }

    /** @param id of a kind of table, or {@link RowEdit#PARAMETERS} */
    public static Optional<TableText> of(String id) {
        return id.equals(RowEdit.PARAMETERS)
                ? Optional.of(new TableText(id, Parameters.COLUMNS, true))
                : TableKind.of(id).map(kind -> new TableText(id, columns(kind), false));
    }

    public static List<String> ids() {
        return Stream.concat(Stream.of(TableKind.values()).map(TableKind::id), Stream.of(RowEdit.PARAMETERS))
                .toList();
    }

    public String file() {
        return id + ".csv";
    }

    public List<String> columns() {
        return columns;
    }

    /** The columns with their titles and types. */
    public List<Column> described() {
        return TableKind.of(id).map(kind -> Shapes.of(kind).schema().columns()).orElse(Columns.PARAMETERS);
    }

    public String keyColumn() {
        return isParameters ? "key" : "rowId";
    }

    public boolean isParameters() {
        return isParameters;
    }

    /** What a layer may set, in the order of the file. */
    public List<String> settable(TableView.Layer layer) {
        return isParameters
                ? columns.stream().filter(RowEdit.settable(layer)::contains).toList()
                : columns;
    }

    /** The bound of a parameter that cells would put further out than it is; empty for none. */
    public Optional<String> widened(Map<String, String> there, Map<String, String> cells) {
        return isParameters ? Bounds.widened(there, cells) : Optional.empty();
    }

    /** The cells of its rows by their key, in the order of the file; of a pack that was found good. */
    public Map<String, Map<String, String>> rows(PackFiles pack) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        byte[] content = pack.files().get(file());
        if (content != null) {
            CsvTable.read(file(), content, new LinkedHashSet<>(columns), new Findings())
                    .forEach(line -> rows.put(line.cells().getOrDefault(keyColumn(), ""), line.cells()));
        }
        return rows;
    }

    private static List<String> columns(TableKind kind) {
        return new ArrayList<>(
                Shapes.of(kind).schema().columns().stream().map(Column::id).toList());
    }
}
