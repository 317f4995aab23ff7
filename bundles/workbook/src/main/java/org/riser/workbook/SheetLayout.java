package org.riser.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a sheet that is written looks like: its name, header lines that stay in sight, columns. Immutable. */
public final class SheetLayout {
    /** Longest name, in characters. */
    public static final int LONGEST_NAME = 31;

    private static final Pattern NAME = Pattern.compile("[^\\[\\]:*?/\\\\'\\p{Cntrl}]{1," + LONGEST_NAME + "}");

    private final String name;
    private final List<SheetColumn> columns;
    private final int frozenColumns;

    private SheetLayout(String name, List<SheetColumn> columns, int frozenColumns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.frozenColumns = frozenColumns;
    }

    /** @throws IllegalArgumentException if spreadsheets allow no sheet of that name */
    public static SheetLayout named(String name) {
        if (!NAME.matcher(name).matches() || name.isBlank()) {
            throw new IllegalArgumentException("no name for a sheet: " + name);
        }
        return new SheetLayout(name, List.of(), 0);
    }

    /** With one more column at the right. */
    public SheetLayout column(SheetColumn column) {
        List<SheetColumn> all = new ArrayList<>(columns);
        all.add(column);
        return new SheetLayout(name, all, frozenColumns);
    }

    /** Columns at the left that stay in sight. */
    public SheetLayout frozenColumns(int count) {
        return new SheetLayout(name, columns, count);
    }

    public String name() {
        return name;
    }

    List<SheetColumn> columns() {
        return columns;
    }

    int frozenColumns() {
        return frozenColumns;
    }

    /** Lines above the first row of data. */
    int headerLines() {
        return columns.stream().mapToInt(column -> column.titles().size()).max().orElse(0);
    }
}
