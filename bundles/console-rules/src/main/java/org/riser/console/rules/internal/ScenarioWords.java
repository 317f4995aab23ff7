package org.riser.console.rules.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.publication.LayeredRow;
import org.riser.rulebook.Column;
import org.riser.rulebook.Column.Choice;

/** Says in a reader's words what a scenario expected and what came: rows by their names, units by theirs. Immutable. */
final class ScenarioWords {
    private final Map<String, String> rows = new HashMap<>();
    private final Map<String, String> words;
    private final boolean isEnglish;

    ScenarioWords(List<Column> columns, List<LayeredRow> rows, Locale locale) {
        rows.forEach(row -> this.rows.put(row.id(), Cells.name(columns, row.cells(), locale)));
        words = columns.stream()
                .flatMap(column -> column.choices().stream())
                .collect(Collectors.toMap(Choice::id, choice -> choice.name().in(locale), (one, other) -> one));
        isEnglish = locale.getLanguage().equals("en");
    }

    /** @param raw rows as {@code [A, B]}, or what is said of each as {@code {A=5 minute}} */
    String of(String raw) {
        String inside = raw.replaceAll("^[\\[{]|[]}]$", "");
        return inside.isEmpty()
                ? ""
                : Stream.of(inside.split(", ")).map(this::one).collect(Collectors.joining(isEnglish ? ", " : "，"));
    }

    private String one(String item) {
        int sign = item.indexOf('=');
        if (sign < 0) {
            return row(item);
        }
        String value = Stream.of(item.substring(sign + 1).split(" "))
                .map(word -> words.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return row(item.substring(0, sign)) + (isEnglish ? ": " : "：") + value;
    }

    private String row(String id) {
        String name = rows.getOrDefault(id, "");
        return name.isEmpty() || name.equals(id) ? id : id + " " + name;
    }
}
