package org.riser.rulebook.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.riser.rulebook.RuleEdition;

/** The few states of a tenant's packs that were asked for last. A merged pack is large and is worked out soon. Thread-safe. */
final class FewStates {
    static final int MOST = 4;

    private final Map<Map<String, String>, Layers.State> states = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, String>, Layers.State> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param editions by pack; their labels tell them from all others of the tenant
     * @param work finds the state when it is not known
     */
    synchronized Layers.State of(Map<String, RuleEdition> editions, Supplier<Layers.State> work) {
        Map<String, String> labels = new TreeMap<>();
        editions.forEach((pack, edition) -> labels.put(pack, edition.label()));
        return states.computeIfAbsent(labels, unknown -> work.get());
    }
}
