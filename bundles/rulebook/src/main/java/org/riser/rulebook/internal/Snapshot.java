package org.riser.rulebook.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.PackInfo;
import org.riser.rulebook.internal.pack.Pack;

/** All packs in force at one moment; a decision that began with it ends with it. Immutable. */
final class Snapshot {
    private final Map<String, Tables> byPack;

    private Snapshot(Map<String, Tables> byPack) {
        this.byPack = byPack;
    }

    static Snapshot empty() {
        return new Snapshot(Map.of());
    }

    Optional<Tables> tables(String pack) {
        return Optional.ofNullable(byPack.get(pack));
    }

    /** With the pack in place of the one of the same id before. */
    Snapshot with(Pack pack) {
        if (!pack.id().equals(Pack.CORE)) {
            Map<String, Tables> tables = new TreeMap<>(byPack);
            tables.put(pack.id(), new Tables(pack, core()));
            return new Snapshot(tables);
        }
        Map<String, Pack> packs = packs();
        packs.put(pack.id(), pack);
        return of(packs);
    }

    private @Nullable Pack core() {
        Tables core = byPack.get(Pack.CORE);
        return core == null ? null : core.pack();
    }

    Snapshot without(String id) {
        Map<String, Pack> packs = packs();
        packs.remove(id);
        return of(packs);
    }

    /** How the tables of a pack would be, were it in force. */
    Tables preview(Pack pack) {
        return with(pack).tables(pack.id()).orElseThrow();
    }

    List<PackInfo> infos() {
        return packs().values().stream().map(Pack::info).toList();
    }

    /** By id. */
    List<Pack> all() {
        return List.copyOf(packs().values());
    }

    private Map<String, Pack> packs() {
        Map<String, Pack> packs = new TreeMap<>();
        byPack.forEach((id, tables) -> packs.put(id, tables.pack()));
        return packs;
    }

    private static Snapshot of(Map<String, Pack> packs) {
        Map<String, Tables> byPack = new TreeMap<>();
        packs.forEach((id, pack) ->
                byPack.put(id, new Tables(pack, id.equals(Pack.CORE) ? null : packs.get(Pack.CORE))));
        return new Snapshot(byPack);
    }
}
