package org.riser.rulebook.internal.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.FactType;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.cell.Condition;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.row.ClockRow;
import org.riser.rulebook.internal.row.Row;

/**
 * Rows of a table that are asked together. Immutable.
 *
 * @param kind of the table
 * @param key what they are looked up by
 * @param rows in the order in which they are judged, the pack's before the core's
 * @param pack whose rows are reviewed; the others only stand behind them
 * @param types what is known of their facts
 */
record Group(TableKind kind, String key, List<Row> rows, String pack, FactTypes types) implements Situations.Types {
    private static final String ANY = "*";

    /** The groups of a table in which the pack has a row. */
    static List<Group> of(TableKind kind, Pack pack, @Nullable Pack core, FactTypes types) {
        List<Row> all = new ArrayList<>(pack.rows(kind));
        if (core != null) {
            all.addAll(core.rows(kind));
        }
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (Row row : pack.rows(kind)) {
            groups.computeIfAbsent(List.of(row.key(), part(row)), id -> {
                List<Row> together = all.stream()
                        .filter(other ->
                                other.key().equals(row.key()) || other.key().equals(ANY))
                        .filter(other -> part(other).equals(part(row)))
                        .toList();
                return new Group(kind, row.key(), together, pack.id(), types);
            });
        }
        return List.copyOf(groups.values());
    }

    /** Those of the pack. */
    List<Row> own() {
        return rows.stream().filter(row -> row.ref().pack().equals(pack)).toList();
    }

    boolean isForAny() {
        return key.equals(ANY);
    }

    Optional<Situations> situations() {
        return Situations.of(
                rows.stream().flatMap(row -> row.conditions().stream()).toList(), this);
    }

    Optional<Situations> situations(Row one, Row other) {
        return Situations.of(
                Stream.of(one, other).flatMap(row -> row.conditions().stream()).toList(), this);
    }

    /** Whether both hold at once in some situation; false when that cannot be told. */
    boolean meet(Row one, Row other) {
        List<Condition> both =
                Stream.of(one, other).flatMap(row -> row.conditions().stream()).toList();
        return one.validity().meets(other.validity())
                && Situations.isExact(both, this)
                && Situations.of(both, this)
                        .map(all -> !all.where(both).isEmpty())
                        .orElse(false);
    }

    @Override
    public Optional<FactType> of(String fact) {
        return types.find(key, fact);
    }

    /** What decides beside the key: each clock for itself, each step for itself. */
    private static String part(Row row) {
        return row instanceof ClockRow clock ? clock.clock() : row.cells().getOrDefault("action", "");
    }
}
