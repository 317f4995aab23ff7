package org.riser.rulebook.internal.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.rulebook.ReviewFinding;
import org.riser.rulebook.ReviewFinding.Severity;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.internal.row.Row;

/** Collects what a review finds; what is found again in another group is told once. Used by one thread. */
final class Remarks {
    private final Map<List<Object>, ReviewFinding> all = new LinkedHashMap<>();

    void warn(String code, Row row, String column, List<Row> others, Text message, Text remedy) {
        add(Severity.WARNING, code, row, column, others, message, remedy);
    }

    void add(Severity severity, String code, Row row, String column, List<Row> others, Text message, Text remedy) {
        List<RowRef> refs = others.stream().map(Row::ref).toList();
        all.putIfAbsent(
                List.of(code, row.ref(), refs),
                new ReviewFinding(severity, "rule." + code, row.ref(), column, refs, message, remedy));
    }

    List<ReviewFinding> all() {
        return List.copyOf(all.values());
    }

    /** Rows as people know them. */
    static Text named(List<Row> rows) {
        return new Text(
                rows.stream()
                        .map(row -> row.ref().rowId() + "《" + row.name().zh() + "》")
                        .collect(Collectors.joining("、")),
                rows.stream()
                        .map(row -> row.ref().rowId() + " “" + row.name().en() + "”")
                        .collect(Collectors.joining(", ")));
    }

    static Text named(Row row) {
        return named(List.of(row));
    }
}
