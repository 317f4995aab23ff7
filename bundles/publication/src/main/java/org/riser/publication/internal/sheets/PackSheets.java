package org.riser.publication.internal.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.riser.api.Text;
import org.riser.publication.LayeredRow;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;
import org.riser.rulebook.TableView.Layer;
import org.riser.workbook.Cell;
import org.riser.workbook.Format;
import org.riser.workbook.SheetColumn;
import org.riser.workbook.SheetLayout;
import org.riser.workbook.SheetWriter;
import org.riser.workbook.WorkbookWriter;

/** Writes the tables of a pack, one sheet each. All cells are texts, so that a spreadsheet changes none of them. */
final class PackSheets {
    private static final Text LAYER = new Text("来源", "Set by");
    private static final double NARROW = 16;
    private static final double WIDE = 36;
    private static final List<String> YES = List.of("yes");

    private PackSheets() {}

    static void write(WorkbookWriter workbook, PackTable table, Locale language) throws IOException {
        SheetLayout layout = SheetLayout.named(table.sheetName(language)).frozenColumns(2);
        layout = layout.column(SheetColumn.of(Format.TEXT, LAYER.in(language), PackTable.LAYER));
        for (Column column : table.columns()) {
            layout = layout.column(column(column, language));
        }
        SheetWriter sheet = workbook.sheet(layout);
        for (LayeredRow row : table.rows()) {
            if (!row.isOut()) {
                sheet.row(cells(table, row, language));
            }
        }
    }

    private static SheetColumn column(Column column, Locale language) {
        SheetColumn plain = SheetColumn.of(Format.TEXT, column.title().in(language), column.id())
                .width(NARROW);
        return switch (column.type()) {
            case CHOICE ->
                plain.choices(column.choices().stream().map(Column.Choice::id).toList());
            case YES -> plain.choices(YES);
            case TEXT, CONDITIONS, AMOUNT, LADDER ->
                isShort(column) ? plain : plain.width(WIDE).wrapped();
            default -> plain;
        };
    }

    private static boolean isShort(Column column) {
        return column.type() == CellType.TEXT
                && (column.id().equals("limit") || column.id().equals("unit"));
    }

    private static List<Cell> cells(PackTable table, LayeredRow row, Locale language) {
        Map<String, String> texts = row.cells();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(name(row.layer()).in(language)));
        for (Column column : table.columns()) {
            String text = column.id().equals(table.keyColumn()) ? row.id() : texts.getOrDefault(column.id(), "");
            cells.add(Cell.of(text));
        }
        return cells;
    }

    private static Text name(Layer layer) {
        return switch (layer) {
            case PACK -> new Text("规则包", "Rule pack");
            case GROUP -> new Text("集团", "Group");
            case TENANT -> new Text("本公司", "Company");
        };
    }
}
