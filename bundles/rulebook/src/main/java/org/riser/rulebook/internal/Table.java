package org.riser.rulebook.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.riser.rulebook.internal.row.Row;

/** The rows of one table, found by key without a search. Immutable. */
public final class Table {
    private static final String ANY = "*";
    private static final Set<String> MOMENTS = Set.of("now", "today");

    private final List<Row> rows;
    private final Map<String, List<Row>> byKey;
    private final List<Row> forAny;
    private final boolean needsMoment;

    private Table(List<Row> rows) {
        this.rows = rows;
        forAny = rows.stream().filter(row -> row.key().equals(ANY)).toList();
        Map<String, List<Row>> index = new HashMap<>();
        rows.stream()
                .map(Row::key)
                .distinct()
                .forEach(key -> index.put(
                        key,
                        rows.stream()
                                .filter(row ->
                                        row.key().equals(key) || row.key().equals(ANY))
                                .toList()));
        byKey = Map.copyOf(index);
        needsMoment = rows.stream().map(Row::facts).flatMap(Collection::stream).anyMatch(MOMENTS::contains);
    }

    /** A pack's own rows before the core's, so that the more specific row is met first. */
    static Table of(List<Row> own, List<Row> core) {
        List<Row> rows = new ArrayList<>(own.size() + core.size());
        Stream.of(own, core).forEach(rows::addAll);
        return new Table(List.copyOf(rows));
    }

    /** The rows for a key and those for any key, in the order of the table. */
    List<Row> candidates(String key) {
        return byKey.getOrDefault(key, forAny);
    }

    List<Row> rows() {
        return rows;
    }

    /** Whether a row looks at the facts {@code now} or {@code today}. */
    boolean needsMoment() {
        return needsMoment;
    }
}
