package org.riser.rulebook.internal.pack;

import java.util.ArrayList;
import java.util.List;
import org.riser.api.Text;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;
import org.riser.rulebook.Column.Choice;

/** Writes the columns of a schema down, one line each; the columns that every table has come by themselves. */
final class Columns {
    /** Those of the values a tenant may set, in the order of {@link Parameters#COLUMNS}. */
    static final List<Column> PARAMETERS = List.of(
            new Column("key", new Text("参数", "Parameter"), CellType.ID, true, List.of()),
            new Column("value", new Text("取值", "Value"), CellType.TEXT, false, List.of()),
            new Column("unit", new Text("单位", "Unit"), CellType.UNIT, false, List.of()),
            new Column(Bounds.LEAST, new Text("最小值", "Least"), CellType.NUMBER, false, List.of()),
            new Column(Bounds.MOST, new Text("最大值", "Most"), CellType.NUMBER, false, List.of()),
            new Column("name_zh", new Text("中文名称", "Chinese name"), CellType.TEXT, true, List.of()),
            new Column("name_en", new Text("英文名称", "English name"), CellType.TEXT, true, List.of()),
            new Column("clause", new Text("条款号", "Clause"), CellType.ID, false, List.of()),
            new Column("note", new Text("备注", "Note"), CellType.TEXT, false, List.of()));

    private final List<Column> columns = new ArrayList<>();

    Columns() {
        need("rowId", "行号", "Row", CellType.ID);
        need("clause", "条款号", "Clause", CellType.ID);
        need("name_zh", "中文名称", "Chinese name", CellType.TEXT);
        need("name_en", "英文名称", "English name", CellType.TEXT);
    }

    Columns need(String id, String zh, String en, CellType type) {
        columns.add(new Column(id, new Text(zh, en), type, true, List.of()));
        return this;
    }

    Columns may(String id, String zh, String en, CellType type) {
        columns.add(new Column(id, new Text(zh, en), type, false, List.of()));
        return this;
    }

    /** @param choices {@code id/zh/en} */
    Columns choose(String id, String zh, String en, String... choices) {
        List<Choice> offered = new ArrayList<>();
        for (String choice : choices) {
            String[] parts = choice.split("/", 3);
            offered.add(new Choice(parts[0], new Text(parts[1], parts[2])));
        }
        columns.add(new Column(id, new Text(zh, en), CellType.CHOICE, true, offered));
        return this;
    }

    List<Column> done() {
        may("validFrom", "生效日", "Valid from", CellType.MOMENT);
        may("validTo", "失效日", "Valid to", CellType.MOMENT);
        may("note", "备注", "Note", CellType.TEXT);
        return columns;
    }
}
