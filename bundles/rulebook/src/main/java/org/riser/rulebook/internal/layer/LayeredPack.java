package org.riser.rulebook.internal.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Misfit;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.TableView.Layer;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.pack.PackReader;

/**
 * A pack with what is set over it. Immutable.
 *
 * @param pack what decides
 * @param edits those that hold
 * @param misfits those that do not fit and are left out
 */
public record LayeredPack(Pack pack, List<RowEdit> edits, List<Misfit> misfits) {
    /**
     * A pack as it came, to be merged with edits.
     *
     * @param pack as it was read
     * @param files what it was read from
     * @param types what it was checked against
     */
    public record Base(Pack pack, PackFiles files, FactTypes types) {}

    /** Everything wrong with the edits. */
    public static List<Misfit> check(Base base, List<RowEdit> edits) {
        return Reading.of(base, "", edits).misfits();
    }

    /** The base with the edits that fit. */
    public static LayeredPack of(Base base, String label, List<RowEdit> edits) {
        Reading all = Reading.of(base, label, edits);
        if (all.misfits().isEmpty()) {
            return all.pack()
                    .map(read -> new LayeredPack(read, edits, List.of()))
                    .orElseThrow();
        }
        List<RowEdit> fitting = without(edits, all.misfits());
        return Reading.of(base, label, fitting)
                .pack()
                .map(read -> new LayeredPack(read, fitting, all.misfits()))
                .orElseGet(() -> new LayeredPack(base.pack(), List.of(), all.misfits()));
    }

    /** A pack as it is with edits; empty when it has faults, which are among the misfits then. */
    private record Reading(Optional<Pack> pack, List<Misfit> misfits) {
        static Reading of(Base base, String label, List<RowEdit> edits) {
            Merge merge = Merge.of(base.files(), edits);
            Findings findings = new Findings();
            Optional<Pack> pack = new PackReader(merge.files(), base.types(), findings, "+" + label).read();
            List<Misfit> misfits = new ArrayList<>(merge.misfits());
            findings.all().forEach(finding -> misfits.add(merge.about(finding)));
            return new Reading(pack, misfits);
        }
    }

    private static List<RowEdit> without(List<RowEdit> edits, List<Misfit> misfits) {
        Set<Integer> bad = misfits.stream().map(Misfit::edit).collect(Collectors.toSet());
        List<RowEdit> fitting = new ArrayList<>();
        for (int i = 0; i < edits.size(); i++) {
            if (!bad.contains(i)) {
                fitting.add(edits.get(i));
            }
        }
        return fitting;
    }

    /** Who set a row last. */
    public Layer layer(String table, String row) {
        return edits.stream()
                .filter(edit -> edit.table().equals(table) && edit.row().equals(row))
                .map(RowEdit::layer)
                .reduce((below, above) -> above)
                .orElse(Layer.PACK);
    }
}
