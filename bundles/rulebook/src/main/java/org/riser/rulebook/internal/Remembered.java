package org.riser.rulebook.internal;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The few things that were asked for last, for as long as there is memory for them. Nobody waits while something is worked
 * out: two who ask at once both work, which costs less than a lock that all others stand at. Thread-safe.
 */
final class Remembered<K, V> {
    /** Far more than the past that people look at, far fewer than a company publishes. */
    static final int MOST = 32;

    private final Map<K, SoftReference<V>> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, SoftReference<V>> eldest) {
            return size() > MOST;
        }
    };

    /** @param work finds it when it is not known */
    V of(K key, Supplier<V> work) {
        Optional<V> there = find(key);
        if (there.isPresent()) {
            return there.get();
        }
        V found = work.get();
        keep(key, found);
        return found;
    }

    /** A memory of its own that begins with some of what this one knows. */
    synchronized Remembered<K, V> where(Predicate<K> chosen) {
        Remembered<K, V> others = new Remembered<>();
        known.forEach((key, found) -> {
            if (chosen.test(key)) {
                others.known.put(key, found);
            }
        });
        return others;
    }

    private synchronized Optional<V> find(K key) {
        return Optional.ofNullable(known.get(key)).map(SoftReference::get);
    }

    private synchronized void keep(K key, V found) {
        known.put(key, new SoftReference<>(found));
    }
}
