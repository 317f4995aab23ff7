package org.riser.rulebook.internal.pack;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.riser.api.Text;
import org.riser.rulebook.internal.cell.BadCell;

/** The values a tenant may set; a cell takes one in with <code>${key}</code>. Immutable. */
final class Parameters {
    static final String FILE = "parameters.csv";

    static final List<String> COLUMNS =
            List.of("key", "value", "unit", Bounds.LEAST, Bounds.MOST, "name_zh", "name_en", "clause", "note");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private final Map<String, String> values;

    private Parameters(Map<String, String> values) {
        this.values = values;
    }

    static Parameters none() {
        return new Parameters(Map.of());
    }

    static Parameters read(byte[] content, Catalogue clauses, Findings findings) {
        Map<String, String> values = new LinkedHashMap<>();
        for (CsvTable.Line line : CsvTable.read(FILE, content, new LinkedHashSet<>(COLUMNS), findings)) {
            clause(line, clauses, findings);
            Bounds.check(FILE, line, findings);
            String key = Optional.ofNullable(line.cells().get("key")).orElse("");
            String value = Optional.ofNullable(line.cells().get("value")).orElse("");
            if (key.isEmpty() || values.putIfAbsent(key, value) != null) {
                findings.add(
                        FILE,
                        line.number(),
                        "key",
                        "pack.parameter.key",
                        new Text("参数名为空或重复：“" + key + "”。", "The key “" + key + "” is empty or there twice."),
                        new Text("每个参数写一行，名称唯一。", "Give each parameter one line and a key of its own."));
            }
        }
        return new Parameters(values);
    }

    private static void clause(CsvTable.Line line, Catalogue clauses, Findings findings) {
        String clause = line.cells().getOrDefault("clause", "");
        try {
            if (!clause.isEmpty()) {
                clauses.check(clause);
            }
        } catch (BadCell unknown) {
            findings.add(FILE, line.number(), "clause", unknown);
        }
    }

    /**
     * The text with every reference replaced.
     *
     * @throws BadCell if there is no such parameter
     */
    String fill(String text) {
        return text.contains("${")
                ? REFERENCE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))))
                        .strip()
                : text;
    }

    private String value(String key) {
        String value = values.get(key);
        if (value == null) {
            throw Cells.bad(
                    "parameter",
                    "没有参数 “" + key + "”。",
                    "There is no parameter “" + key + "”.",
                    "请在 " + FILE + " 中增加一行。",
                    "Add a line for it to " + FILE + ".");
        }
        return value;
    }
}
