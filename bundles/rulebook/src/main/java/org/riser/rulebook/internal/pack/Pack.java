package org.riser.rulebook.internal.pack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.riser.rulebook.Clause;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.row.Row;
import org.riser.rulebook.internal.scenario.Scenario;

/**
 * A pack that has been read and found good. Immutable.
 *
 * @param head what it says of itself
 * @param hash SHA-256 of its files
 * @param rows by table, in the order of the file; tables it does not have are absent
 * @param scenarios what it must decide
 * @param clauses those it brings of its own
 * @param experts its expert rules; empty when it has none
 */
public record Pack(
        PackHead head,
        String hash,
        Map<TableKind, List<Row>> rows,
        List<Scenario> scenarios,
        List<Clause> clauses,
        List<Experts> experts) {
    /** The id of the pack whose rows every other pack's decisions ask as well. */
    public static final String CORE = "core";

    public Pack {
        rows = Map.copyOf(rows);
        scenarios = List.copyOf(scenarios);
        clauses = List.copyOf(clauses);
        experts = List.copyOf(experts);
    }

    public String id() {
        return head.id();
    }

    public List<Row> rows(TableKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    public PackInfo info() {
        Map<TableKind, Integer> sizes = rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, table -> table.getValue().size()));
        return new PackInfo(head.id(), head.version(), head.name(), hash, sizes);
    }
}
