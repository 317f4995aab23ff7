package org.riser.publication.internal.sheets;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.publication.LayeredRow;
import org.riser.rulebook.Column;
import org.riser.rulebook.RowEdit;

/**
 * A table of a pack with what is set over it. Immutable.
 *
 * @param id of the kind of table, or {@link RowEdit#PARAMETERS}
 * @param title for people
 * @param columns as authors write them
 * @param rows with their layers
 */
record PackTable(String id, Text title, List<Column> columns, List<LayeredRow> rows) {
    /** Line of a sheet that holds the ids of its columns. */
    static final int IDS_LINE = 2;

    /** The column that says who set a row; it is only looked at. */
    static final String LAYER = "layer";

    /** The column of a parameter that everybody sets. */
    static final String VALUE = "value";

    private static final Pattern NAME = Pattern.compile(".*[(（]\\s*([a-z]+)\\s*[)）]\\s*");

    PackTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    boolean isParameters() {
        return id.equals(RowEdit.PARAMETERS);
    }

    String keyColumn() {
        return isParameters() ? "key" : "rowId";
    }

    String sheetName(Locale language) {
        return sheetName(title, id, language);
    }

    static String sheetName(Text title, String id, Locale language) {
        return title.in(language) + " (" + id + ")";
    }

    /** The id that a sheet's name ends with, whatever its language. */
    static Optional<String> idIn(String sheetName) {
        Matcher name = NAME.matcher(sheetName);
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /** What would hold without the company's own rows, without the key; null for nothing. */
    @Nullable
    Map<String, String> below(LayeredRow row) {
        Map<String, String> group = row.group();
        boolean isOut = group == null ? row.pack() == null : group.isEmpty();
        return isOut ? null : withoutKey(row.below());
    }

    /** What holds, without the key; null for nothing. */
    @Nullable
    Map<String, String> now(LayeredRow row) {
        Map<String, String> own = row.own();
        if (own == null) {
            return below(row);
        }
        return own.isEmpty() ? null : withoutKey(own);
    }

    private Map<String, String> withoutKey(Map<String, String> cells) {
        Map<String, String> others = filled(cells);
        others.remove(keyColumn());
        return others;
    }

    /** The cells that say anything, without the blanks around them, as a pack is read. */
    private static Map<String, String> filled(Map<String, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> !cell.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, cell -> cell.getValue().strip()));
    }
}
