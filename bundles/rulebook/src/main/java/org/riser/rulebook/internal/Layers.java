package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.TableView.Layer;
import org.riser.rulebook.internal.layer.LayeredPack;

/** The packs through time as one tenant has them. Immutable. */
final class Layers {
    private final Map<String, List<RuleEdition>> editions;
    private final NavigableMap<Instant, State> states;

    /** The packs from a moment on, and which of them are layered. */
    private record State(Snapshot packs, Map<String, LayeredPack> layered) {}

    private Layers(Map<String, List<RuleEdition>> editions, NavigableMap<Instant, State> states) {
        this.editions = editions;
        this.states = states;
    }

    static Layers none() {
        return new Layers(Map.of(), new TreeMap<>());
    }

    boolean isEmpty() {
        return editions.isEmpty();
    }

    /** With these editions of a pack in place of those before. */
    Layers with(String pack, List<RuleEdition> its, Map<String, LayeredPack.Base> bases, Snapshot packs) {
        Map<String, List<RuleEdition>> all = new HashMap<>(editions);
        if (its.isEmpty()) {
            all.remove(pack);
        } else {
            all.put(pack, List.copyOf(its));
        }
        return new Layers(Map.copyOf(all), states(all, bases, packs));
    }

    /** The same editions over other packs. */
    Layers over(Map<String, LayeredPack.Base> bases, Snapshot packs) {
        return new Layers(editions, states(editions, bases, packs));
    }

    /** Empty before the first edition. */
    Optional<Snapshot> at(Instant instant) {
        return Optional.ofNullable(states.floorEntry(instant))
                .map(entry -> entry.getValue().packs());
    }

    /** Who set a row as it is at an instant. */
    Layer layer(Instant instant, String pack, String table, String row) {
        return Optional.ofNullable(states.floorEntry(instant))
                .map(entry -> entry.getValue().layered().get(pack))
                .map(layered -> layered.layer(table, row))
                .orElse(Layer.PACK);
    }

    Optional<LayeredPack> latest(String pack) {
        return Optional.ofNullable(states.lastEntry())
                .map(entry -> entry.getValue().layered().get(pack));
    }

    private static NavigableMap<Instant, State> states(
            Map<String, List<RuleEdition>> editions, Map<String, LayeredPack.Base> bases, Snapshot packs) {
        Map<RuleEdition, LayeredPack> read = new HashMap<>();
        NavigableMap<Instant, State> states = new TreeMap<>();
        Stream<Instant> moments =
                editions.values().stream().flatMap(List::stream).map(RuleEdition::from);
        moments.distinct().forEach(moment -> {
            Snapshot then = packs;
            Map<String, LayeredPack> layered = new HashMap<>();
            for (Map.Entry<String, List<RuleEdition>> pack : editions.entrySet()) {
                LayeredPack.Base base = bases.get(pack.getKey());
                Optional<RuleEdition> edition = inForce(pack.getValue(), moment);
                if (base != null && edition.isPresent()) {
                    LayeredPack merged =
                            read.computeIfAbsent(edition.get(), one -> LayeredPack.of(base, one.label(), one.edits()));
                    layered.put(pack.getKey(), merged);
                    then = then.with(merged.pack());
                }
            }
            states.put(moment, new State(then, layered));
        });
        return states;
    }

    /** The one that was put last of those that have begun. */
    private static Optional<RuleEdition> inForce(List<RuleEdition> editions, Instant moment) {
        return editions.stream()
                .filter(edition -> !edition.from().isAfter(moment))
                .reduce((a, b) -> b);
    }
}
