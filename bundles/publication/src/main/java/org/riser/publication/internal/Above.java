package org.riser.publication.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.publication.DraftChange.RowName;
import org.riser.publication.RowChange;
import org.riser.rulebook.RowEdit;
import org.riser.store.UnitOfWork;

/**
 * What a group sets for the company of a unit. Immutable.
 *
 * @param isThere false for a group itself, above which is nobody
 * @param edits what its latest edition of a pack sets
 * @param locked those of its rows that its companies may not set
 */
record Above(boolean isThere, List<RowEdit> edits, Set<RowName> locked) {
    static Above of(UnitOfWork unit, String pack) {
        Optional<ChangeRow> newest = ChangeRows.newestAbove(unit, pack);
        return new Above(
                unit.group().isPresent(),
                Editions.above(unit, pack),
                newest.map(ChangeRow::edits).map(Above::locked).orElse(Set.of()));
    }

    /** The names of the rows that are locked. */
    static Set<RowName> locked(List<RowChange> edits) {
        return edits.stream()
                .filter(edit -> edit.terms().locked())
                .map(RowName::of)
                .collect(Collectors.toSet());
    }
}
