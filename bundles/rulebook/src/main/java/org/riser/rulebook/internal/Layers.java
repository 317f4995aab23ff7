package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.TableView.Layer;
import org.riser.rulebook.internal.layer.LayeredPack;

/**
 * The packs through time as one tenant has them. What holds from the last moment on is at hand, of the time before a few
 * states while there is memory for them: however often a tenant publishes, it keeps no more merged packs than those.
 * Immutable to its users.
 */
final class Layers {
    private final Map<String, List<RuleEdition>> editions;
    private final Map<String, LayeredPack.Base> bases;
    private final Snapshot packs;
    private final Merged merged;
    /** From each moment on, which edition of each pack is in force. */
    private final NavigableMap<Instant, Map<String, RuleEdition>> inForce = new TreeMap<>();

    private final @Nullable State last;

    /** The packs at some moment, and which of them are layered. */
    record State(Snapshot packs, Map<String, LayeredPack> layered) {}

    private Layers(
            Map<String, List<RuleEdition>> editions,
            Map<String, LayeredPack.Base> bases,
            Snapshot packs,
            Merged merged) {
        this.editions = editions;
        this.bases = bases;
        this.packs = packs;
        this.merged = merged;
        editions.values().stream()
                .flatMap(List::stream)
                .map(RuleEdition::from)
                .distinct()
                .forEach(moment -> inForce.put(moment, inForce(moment)));
        last = inForce.isEmpty() ? null : state(inForce.lastEntry().getValue());
    }

    static Layers none() {
        return new Layers(Map.of(), Map.of(), Snapshot.empty(), new Merged());
    }

    boolean isEmpty() {
        return editions.isEmpty();
    }

    /** With these editions of a pack in place of those before. */
    Layers with(String pack, List<RuleEdition> its, Map<String, LayeredPack.Base> newBases, Snapshot newPacks) {
        boolean asBefore = newPacks == packs && isContinued(editions.getOrDefault(pack, List.of()), its);
        return with(pack, its, newBases, newPacks, asBefore ? merged : new Merged());
    }

    /** The same with a memory of its own of this pack: every draft has the same label, and is gone soon. */
    Layers preview(String pack, List<RuleEdition> its, Map<String, LayeredPack.Base> newBases, Snapshot newPacks) {
        return with(pack, its, newBases, newPacks, newPacks == packs ? merged.ofOthers(pack) : new Merged());
    }

    private Layers with(
            String pack,
            List<RuleEdition> its,
            Map<String, LayeredPack.Base> newBases,
            Snapshot newPacks,
            Merged remembering) {
        Map<String, List<RuleEdition>> all = new HashMap<>(editions);
        if (its.isEmpty()) {
            all.remove(pack);
        } else {
            all.put(pack, sharing(its));
        }
        return new Layers(Map.copyOf(all), newBases, newPacks, remembering);
    }

    /** The same editions over other packs. */
    Layers over(Map<String, LayeredPack.Base> newBases, Snapshot newPacks) {
        return new Layers(editions, newBases, newPacks, new Merged());
    }

    /** Empty before the first edition. */
    Optional<Snapshot> at(Instant instant) {
        return stateAt(instant).map(State::packs);
    }

    /** Who set a row as it is at an instant. */
    Layer layer(Instant instant, String pack, String table, String row) {
        return stateAt(instant)
                .map(state -> state.layered().get(pack))
                .map(layered -> layered.layer(table, row))
                .orElse(Layer.PACK);
    }

    Optional<LayeredPack> latest(String pack) {
        return Optional.ofNullable(last).map(state -> state.layered().get(pack));
    }

    private Optional<State> stateAt(Instant instant) {
        Map.Entry<Instant, Map<String, RuleEdition>> then = inForce.floorEntry(instant);
        if (then == null) {
            return Optional.empty();
        }
        return then.getKey().equals(inForce.lastKey())
                ? Optional.ofNullable(last)
                : Optional.of(state(then.getValue()));
    }

    private State state(Map<String, RuleEdition> its) {
        return merged.state(its, () -> merge(its));
    }

    private State merge(Map<String, RuleEdition> editionOf) {
        Snapshot then = packs;
        Map<String, LayeredPack> layered = new HashMap<>();
        for (Map.Entry<String, RuleEdition> pack : editionOf.entrySet()) {
            LayeredPack.Base base = bases.get(pack.getKey());
            if (base != null) {
                LayeredPack its = merged.pack(base, pack.getValue());
                layered.put(pack.getKey(), its);
                then = then.with(its.pack());
            }
        }
        return new State(then, Map.copyOf(layered));
    }

    /** Of each pack the one that was put last of those that have begun. */
    private Map<String, RuleEdition> inForce(Instant moment) {
        Map<String, RuleEdition> its = new HashMap<>();
        editions.forEach((pack, all) -> all.stream()
                .filter(edition -> !edition.from().isAfter(moment))
                .forEach(edition -> its.put(pack, edition)));
        return Map.copyOf(its);
    }

    /** Whether what was remembered of the editions before is true of these, too: published ones stay as they are. */
    private static boolean isContinued(List<RuleEdition> before, List<RuleEdition> its) {
        Map<String, List<RowEdit>> now = new HashMap<>();
        its.forEach(edition -> now.put(edition.label(), edition.edits()));
        return before.stream().allMatch(edition -> edition.edits().equals(now.get(edition.label())));
    }

    /** Most of an edition is what the one before it set already; it is kept once. */
    private static List<RuleEdition> sharing(List<RuleEdition> its) {
        Map<RowEdit, RowEdit> known = new HashMap<>();
        return its.stream()
                .map(edition -> new RuleEdition(
                        edition.label(),
                        edition.from(),
                        edition.edits().stream()
                                .map(edit -> known.computeIfAbsent(edit, first -> first))
                                .toList()))
                .toList();
    }
}
