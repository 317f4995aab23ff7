package org.riser.rulebook.internal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.rulebook.ReviewFinding;
import org.riser.rulebook.ReviewFinding.Severity;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.internal.row.Row;

/** Collects what a review finds; what is found again in another group is told once. Used by one thread. */
final class Remarks {
    /** More nobody reads through. */
    private static final int MOST = 500;

    private final Map<List<Object>, ReviewFinding> all = new LinkedHashMap<>();
    private @Nullable Row cappedAt;

    void warn(String code, Row row, String column, List<Row> others, Text message, Text remedy) {
        add(Severity.WARNING, code, row, column, others, message, remedy);
    }

    void add(Severity severity, String code, Row row, String column, List<Row> others, Text message, Text remedy) {
        if (all.size() >= MOST) {
            capAt(row);
            return;
        }
        List<RowRef> refs = others.stream().map(Row::ref).toList();
        all.putIfAbsent(
                List.of(code, row.ref(), refs),
                new ReviewFinding(severity, "rule." + code, row.ref(), column, refs, message, remedy));
    }

    /** From this row on not everything was looked at, or told. */
    void capAt(Row row) {
        if (cappedAt == null) {
            cappedAt = row;
        }
    }

    List<ReviewFinding> all() {
        List<ReviewFinding> found = new ArrayList<>(all.values());
        if (cappedAt != null) {
            found.add(capped(cappedAt));
        }
        return List.copyOf(found);
    }

    private static ReviewFinding capped(Row row) {
        Text name = named(row);
        return new ReviewFinding(
                Severity.INFO,
                "rule.review-capped",
                row.ref(),
                "rowId",
                List.of(),
                new Text(
                        "规则过多，自 " + name.zh() + " 起未全部检查。",
                        "There are too many rows: from " + name.en() + " on not all of them were looked at."),
                new Text(
                        "请先处理已列出的各项，或合并相似的行，再检查一次。",
                        "Put right what is listed, or join rows that are alike, and review again."));
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
