package org.riser.rulebook.internal.review;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.ReviewFinding;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.row.Row;

/**
 * Looks through the tables of a pack. It tells only what is certain from the rows and the descriptors: conditions that compare
 * facts with each other, and tables with more situations than it can walk through, are passed over in silence.
 */
public final class Reviewer {
    private Reviewer() {}

    /**
     * Everything that looks wrong, by table.
     *
     * @param core rows that stand behind the pack's; null when the pack is the core
     * @param at when the question is asked: what has ended by then is told
     */
    public static List<ReviewFinding> review(Pack pack, @Nullable Pack core, FactTypes types, Instant at) {
        Remarks remarks = new Remarks();
        for (TableKind kind : TableKind.values()) {
            for (Group group : Group.of(kind, pack, core, types)) {
                new Reach(group, at, remarks).look();
                new Gaps(group, remarks).look();
                new Overlaps(group, remarks).look();
            }
            wholeKinds(kind, pack, types).forEach(group -> new Contradictions(group, remarks).look());
        }
        return remarks.all();
    }

    /** All rows of each key, of whatever clock and step. */
    private static List<Group> wholeKinds(TableKind kind, Pack pack, FactTypes types) {
        Map<String, Group> kinds = new LinkedHashMap<>();
        for (Row row : pack.rows(kind)) {
            kinds.computeIfAbsent(
                    row.key(),
                    key -> new Group(
                            kind,
                            key,
                            pack.rows(kind).stream()
                                    .filter(other -> other.key().equals(key))
                                    .toList(),
                            pack.id(),
                            types));
        }
        return List.copyOf(kinds.values());
    }
}
