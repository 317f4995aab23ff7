package org.riser.console.rules.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.riser.publication.RowChange;

/** What can be done with everything that is set over a pack. Nothing here changes what it is given. */
final class Edits {
    private Edits() {}

    /**
     * Names a row of a pack.
     *
     * @param table id of the table
     * @param row its id
     */
    record Key(String table, String row) {
        static Key of(RowChange edit) {
            return new Key(edit.table(), edit.row());
        }
    }

    /**
     * Two people's work in one.
     *
     * @param edits what comes of it
     * @param disputed rows that both changed; the second one's stand
     */
    record Merged(List<RowChange> edits, Set<Key> disputed) {
        Merged {
            edits = List.copyOf(edits);
            disputed = Set.copyOf(disputed);
        }
    }

    static @Nullable RowChange find(List<RowChange> edits, Key key) {
        return edits.stream()
                .filter(edit -> Key.of(edit).equals(key))
                .findFirst()
                .orElse(null);
    }

    /** With this edit in place of the one of its row. */
    static List<RowChange> with(List<RowChange> edits, RowChange edit) {
        Map<Key, RowChange> all = byKey(edits);
        all.put(Key.of(edit), edit);
        return List.copyOf(all.values());
    }

    static List<RowChange> without(List<RowChange> edits, Key key) {
        return edits.stream().filter(edit -> !Key.of(edit).equals(key)).toList();
    }

    /** The rows that differ. */
    static Set<Key> changed(List<RowChange> before, List<RowChange> after) {
        Map<Key, RowChange> was = byKey(before);
        Map<Key, RowChange> is = byKey(after);
        Set<Key> keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        keys.removeIf(key -> Objects.equals(was.get(key), is.get(key)));
        return keys;
    }

    /** Puts what one person changed since {@code base} over what others made of it meanwhile. */
    static Merged merge(List<RowChange> base, List<RowChange> theirs, List<RowChange> mine) {
        Set<Key> byMe = changed(base, mine);
        Set<Key> disputed = new LinkedHashSet<>(changed(base, theirs));
        disputed.retainAll(byMe);
        Map<Key, RowChange> merged = byKey(theirs);
        Map<Key, RowChange> own = byKey(mine);
        for (Key key : byMe) {
            RowChange edit = own.get(key);
            if (edit == null) {
                merged.remove(key);
            } else {
                merged.put(key, edit);
            }
        }
        disputed.removeIf(key -> Objects.equals(find(theirs, key), own.get(key)));
        return new Merged(new ArrayList<>(merged.values()), disputed);
    }

    private static Map<Key, RowChange> byKey(List<RowChange> edits) {
        Map<Key, RowChange> all = new LinkedHashMap<>();
        edits.forEach(edit -> all.put(Key.of(edit), edit));
        return all;
    }
}
