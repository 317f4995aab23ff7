package org.riser.rulebook.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.internal.layer.LayeredPack;

/**
 * What one tenant's editions were merged to. Labels tell editions apart only while they mean the same edits, so whoever puts
 * in others under a label it has used begins another memory. Thread-safe.
 */
final class Merged {
    private final Remembered<List<String>, LayeredPack> packs;
    private final Remembered<Map<String, String>, Layers.State> states = new Remembered<>();

    Merged() {
        this(new Remembered<>());
    }

    private Merged(Remembered<List<String>, LayeredPack> packs) {
        this.packs = packs;
    }

    /** What is remembered of all packs but one, to go on with apart from this. */
    Merged ofOthers(String pack) {
        return new Merged(packs.where(key -> !key.get(0).equals(pack)));
    }

    /** A pack with an edition put over it. */
    LayeredPack pack(LayeredPack.Base base, RuleEdition edition) {
        return packs.of(
                List.of(base.pack().id(), edition.label()),
                () -> LayeredPack.of(base, edition.label(), edition.edits()));
    }

    /**
     * The packs with these editions.
     *
     * @param work finds them when they are not known
     */
    Layers.State state(Map<String, RuleEdition> editions, Supplier<Layers.State> work) {
        Map<String, String> labels = new TreeMap<>();
        editions.forEach((pack, edition) -> labels.put(pack, edition.label()));
        return states.of(labels, work);
    }
}
