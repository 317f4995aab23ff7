package org.riser.publication.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.riser.api.security.Caller;
import org.riser.publication.DraftChange.RowName;
import org.riser.publication.RowChange;
import org.riser.publication.RuleProposal;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.RuleEdition;
import org.riser.rulebook.TableView.Layer;
import org.riser.store.UnitOfWork;

/**
 * Lays a company's own rows over those of its group: one edition for every moment at which either changes. Of the changes
 * that have begun, the one published last holds, without the rows that have ended by then: a row ends on the instant, even
 * when the timer that records it ({@link OverrideTimer}) is late.
 */
final class Editions {
    private static final UUID DRAFT = new UUID(0, 0);

    private final List<ChangeRow> own;
    private final List<ChangeRow> above;
    private final Layer layer;

    private Editions(List<ChangeRow> own, List<ChangeRow> above, Layer layer) {
        this.own = own;
        this.above = above;
        this.layer = layer;
    }

    /** Of the unit's tenant, by pack. */
    static Map<String, List<RuleEdition>> of(UnitOfWork unit) {
        Editions editions = all(unit, List.of());
        Set<String> packs = Stream.of(editions.own, editions.above)
                .flatMap(List::stream)
                .map(row -> row.pack)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<RuleEdition>> byPack = new TreeMap<>();
        packs.forEach(pack -> byPack.put(pack, editions.of(pack)));
        return byPack;
    }

    /** Of one pack of the unit's tenant, as they would be if these edits had been published last. */
    static List<RuleEdition> withDraft(
            UnitOfWork unit, String pack, List<RowChange> edits, Instant from, Caller author) {
        ChangeRow draft = new ChangeRow(DRAFT, new RuleProposal(pack, 0, edits, "", from), author, from);
        return all(unit, List.of(draft)).of(pack);
    }

    private static Editions all(UnitOfWork unit, List<ChangeRow> drafts) {
        Layer layer = unit.group().isPresent() ? Layer.TENANT : Layer.GROUP;
        List<ChangeRow> own = Stream.of(ChangeRows.published(unit), drafts)
                .flatMap(List::stream)
                .toList();
        return new Editions(own, ChangeRows.publishedAbove(unit), layer);
    }

    /** What would hold over a pack if the company published these edits after all that its group has. */
    static List<RowEdit> draft(UnitOfWork unit, String pack, List<RowChange> own) {
        Above group = Above.of(unit, pack);
        List<RowEdit> edits = new ArrayList<>(group.edits());
        edits.addAll(laid(without(own, group.locked()), group.isThere() ? Layer.TENANT : Layer.GROUP));
        return edits;
    }

    /** What the group's latest edition sets; nothing for a group itself. */
    static List<RowEdit> above(UnitOfWork unit, String pack) {
        return ChangeRows.newestAbove(unit, pack)
                .map(row -> laid(row.edits(), Layer.GROUP))
                .orElse(List.of());
    }

    private List<RuleEdition> of(String pack) {
        List<ChangeRow> all = Stream.of(own, above)
                .flatMap(List::stream)
                .filter(row -> row.pack.equals(pack))
                .toList();
        Set<Instant> moments = new TreeSet<>();
        all.forEach(row -> Optional.ofNullable(row.from).ifPresent(from -> {
            moments.add(from);
            ends(row).filter(end -> end.isAfter(from)).forEach(moments::add);
        }));
        List<RuleEdition> editions = new ArrayList<>();
        for (Instant moment : moments) {
            List<RowEdit> edits = new ArrayList<>();
            Optional<ChangeRow> group = ChangeRows.inForce(above, pack, moment);
            Set<RowName> locked =
                    group.map(row -> Above.locked(left(row, moment))).orElse(Set.of());
            String label = Stream.of(
                            lay(edits, group, Layer.GROUP, moment, Set.of()).map(name -> "g" + name),
                            lay(edits, ChangeRows.inForce(own, pack, moment), layer, moment, locked))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining("."));
            editions.add(new RuleEdition(label, moment, edits));
        }
        return editions;
    }

    private static Stream<Instant> ends(ChangeRow row) {
        return row.edits().stream().map(edit -> edit.terms().until()).filter(Objects::nonNull);
    }

    private static List<RowChange> left(ChangeRow change, Instant moment) {
        return change.edits().stream()
                .filter(edit -> !edit.terms().haveEndedAt(moment))
                .toList();
    }

    /**
     * Lays what is left of a change at a moment, and says its number, and how many of its rows have ended unrecorded.
     *
     * @param locked rows that it may not set, whatever it says
     */
    private static Optional<String> lay(
            List<RowEdit> edits, Optional<ChangeRow> change, Layer layer, Instant moment, Set<RowName> locked) {
        return change.map(row -> {
            List<RowChange> left = left(row, moment);
            edits.addAll(laid(without(left, locked), layer));
            int ended = row.edits().size() - left.size();
            return (row.id.equals(DRAFT) ? "draft" : "" + row.edition) + (ended > 0 ? "~" + ended : "");
        });
    }

    private static List<RowChange> without(List<RowChange> edits, Set<RowName> locked) {
        return edits.stream().filter(edit -> !locked.contains(RowName.of(edit))).toList();
    }

    private static List<RowEdit> laid(List<RowChange> changes, Layer layer) {
        return changes.stream()
                .map(edit -> new RowEdit(edit.table(), edit.row(), layer, edit.cells()))
                .toList();
    }
}
