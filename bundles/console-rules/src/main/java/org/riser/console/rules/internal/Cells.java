package org.riser.console.rules.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.rulebook.CellType;
import org.riser.rulebook.Column;

/** How cells are shown to a reader. */
final class Cells {
    /** Texts that a table has in both languages, without the language. */
    private static final Set<String> IN_BOTH = Set.of("name_", "message_", "remedy_");

    private Cells() {}

    /** A choice by its name, everything else as it was written. */
    static String shown(Column column, Map<String, String> cells, Locale locale) {
        String cell = cells.getOrDefault(column.id(), "");
        return column.choices().stream()
                .filter(choice -> choice.id().equals(cell))
                .findFirst()
                .map(choice -> choice.name().in(locale))
                .orElse(cell);
    }

    /** Whether a column holds a text in a language that the reader does not read. */
    static boolean isForeign(Column column, Locale locale) {
        String other = locale.getLanguage().equals("en") ? "zh" : "en";
        return IN_BOTH.stream().anyMatch(text -> column.id().equals(text + other));
    }

    static boolean isNumber(Column column) {
        return column.type() == CellType.NUMBER
                || column.type() == CellType.AMOUNT
                || column.id().equals("limit");
    }

    /** Between what a parameter must lie, and in what unit; empty when it may be anything. */
    static String bounds(List<Column> columns, Map<String, String> cells, Locale locale) {
        String least = cells.getOrDefault("min", "");
        String most = cells.getOrDefault("max", "");
        if (least.isEmpty() && most.isEmpty()) {
            return "";
        }
        String unit = columns.stream()
                .filter(column -> column.id().equals("unit"))
                .map(column -> shown(column, cells, locale))
                .collect(Collectors.joining());
        String range = most.isEmpty() ? "≥ " + least : least.isEmpty() ? "≤ " + most : least + "–" + most;
        return (range + " " + unit).strip();
    }

    /** The first words for a row. */
    static String name(List<Column> columns, Map<String, String> cells, Locale locale) {
        return columns.stream()
                .filter(column -> column.id().startsWith("name_") && !isForeign(column, locale))
                .findFirst()
                .map(column -> shown(column, cells, locale))
                .orElse("");
    }
}
