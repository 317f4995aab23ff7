package org.riser.rulebook.internal;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.pack.Experts;
import org.riser.rulebook.internal.pack.Pack;

/** The tables that decide for one module: its pack's rows and the core's. Immutable. */
public final class Tables {
    private final Pack pack;
    private final Map<TableKind, Table> tables = new EnumMap<>(TableKind.class);
    private final Map<TableKind, List<Experts>> experts = new EnumMap<>(TableKind.class);

    /** @param core null when the pack is the core itself, or there is none */
    public Tables(Pack pack, @Nullable Pack core) {
        this.pack = pack;
        for (TableKind kind : TableKind.values()) {
            tables.put(kind, Table.of(pack.rows(kind), core == null ? List.of() : core.rows(kind)));
            experts.put(
                    kind,
                    Stream.of(pack.experts(), core == null ? List.<Experts>of() : core.experts())
                            .flatMap(List::stream)
                            .filter(rules -> rules.speakAfter(kind))
                            .toList());
        }
    }

    Pack pack() {
        return pack;
    }

    ZoneId zone() {
        return pack.head().zone();
    }

    /** Expert rules that speak after a table, the pack's own before the core's. */
    List<Experts> experts(TableKind kind) {
        return requireNonNull(experts.get(kind));
    }

    /** Whether a row or an expert rule is about a key. */
    boolean rules(TableKind kind, String key) {
        return !table(kind).candidates(key).isEmpty()
                || experts(kind).stream().anyMatch(rules -> rules.speakAfter(kind, key));
    }

    Table table(TableKind kind) {
        return requireNonNull(tables.get(kind));
    }
}
