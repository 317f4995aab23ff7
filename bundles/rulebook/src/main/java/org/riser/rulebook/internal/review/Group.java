package org.riser.rulebook.internal.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
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

/** Rows of a table that are asked together, and when they hold. Used by one thread. */
final class Group implements Situations.Types {
    private static final String ANY = "*";

    private final TableKind kind;
    private final String key;
    private final List<Row> rows;
    private final String pack;
    private final FactTypes types;
    private final Optional<Situations> situations;
    private final IdentityHashMap<Row, BitSet> where = new IdentityHashMap<>();
    private final IdentityHashMap<Row, Boolean> exact = new IdentityHashMap<>();

    /**
     * @param kind of the table
     * @param key what they are looked up by
     * @param rows in the order in which they are judged, the pack's before the core's
     * @param pack whose rows are reviewed; the others only stand behind them
     * @param types what is known of their facts
     */
    Group(TableKind kind, String key, List<Row> rows, String pack, FactTypes types) {
        this.kind = kind;
        this.key = key;
        this.rows = List.copyOf(rows);
        this.pack = pack;
        this.types = types;
        situations = Situations.of(
                rows.stream().flatMap(row -> row.conditions().stream()).toList(), this);
    }

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

    TableKind kind() {
        return kind;
    }

    String key() {
        return key;
    }

    List<Row> rows() {
        return rows;
    }

    String pack() {
        return pack;
    }

    FactTypes types() {
        return types;
    }

    /** All that the rows can tell apart; empty when they are too many to look at. */
    Optional<Situations> situations() {
        return situations;
    }

    /** Those in which a row holds; of the group's {@link #situations}, which must be there. */
    BitSet where(Row row) {
        return where.computeIfAbsent(row, it -> situations.orElseThrow().where(it.conditions()));
    }

    /** Whether both hold at once in some situation; false when that cannot be told. */
    boolean meet(Row one, Row other) {
        if (!one.validity().meets(other.validity()) || !isExact(one) || !isExact(other)) {
            return false;
        }
        if (situations.isPresent()) {
            return where(one).intersects(where(other));
        }
        List<Condition> both = both(one, other);
        return Situations.of(both, this).map(all -> !all.where(both).isEmpty()).orElse(false);
    }

    /** Whether each holds somewhere where the other does not; false when that cannot be told. */
    boolean cross(Row one, Row other) {
        if (situations.isPresent()) {
            return cross(where(one), where(other));
        }
        return Situations.of(both(one, other), this)
                .map(all -> cross(all.where(one.conditions()), all.where(other.conditions())))
                .orElse(false);
    }

    private static boolean cross(BitSet one, BitSet other) {
        BitSet common = (BitSet) one.clone();
        common.and(other);
        return !common.equals(one) && !common.equals(other);
    }

    private boolean isExact(Row row) {
        return exact.computeIfAbsent(row, it -> Situations.isExact(it.conditions(), this));
    }

    private static List<Condition> both(Row one, Row other) {
        return Stream.of(one, other).flatMap(row -> row.conditions().stream()).toList();
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
