package org.riser.publication.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.publication.DraftChange.RowName;
import org.riser.publication.RowChange;
import org.riser.store.UnitOfWork;

/**
 * What a proposal comes to when rows of the edition that it was written over have ended while it waited. Nobody has changed
 * anything then, so nobody has to write it again: it goes over what is left of that edition. Only a proposal that sets an ended
 * row otherwise is for its author to look at, who may have wanted it only beside what held then. Immutable.
 *
 * @param basedOn number of the edition that it goes over
 * @param over that edition; empty when there is none
 * @param edits what it sets
 * @param ended rows that it only took along, and that have ended by the moment it begins
 */
record Rebase(long basedOn, Optional<ChangeRow> over, List<RowChange> edits, List<RowChange> ended) {
    /**
     * @param begins when the proposal is to hold
     * @throws Conflict if somebody has published another edition since, or if it sets a row otherwise whose end is recorded
     */
    static Rebase of(UnitOfWork unit, ChangeRow proposal, Instant begins) {
        Optional<ChangeRow> latest = ChangeRows.newest(unit, proposal.pack);
        long newest = latest.map(row -> row.edition).orElse(0L);
        Optional<ChangeRow> base = newest == proposal.basedOn
                ? latest
                : ChangeRows.edition(unit, proposal.pack, proposal.basedOn)
                        .filter(seen ->
                                latest.filter(row -> row.stem() == seen.stem()).isPresent());
        if (base.isEmpty() && newest != proposal.basedOn) {
            throw changed(newest, proposal.basedOn);
        }
        Map<RowName, RowChange> was = byName(base);
        Map<RowName, RowChange> left = byName(latest);
        List<String> met = proposal.edits().stream()
                .filter(edit -> was.containsKey(RowName.of(edit)) && !left.containsKey(RowName.of(edit)))
                .filter(edit -> !edit.equals(was.get(RowName.of(edit))))
                .map(RowChange::row)
                .toList();
        if (!met.isEmpty()) {
            throw ended(met, newest);
        }
        Map<Boolean, List<RowChange>> edits = proposal.edits().stream()
                .collect(Collectors.partitioningBy(
                        edit -> edit.terms().haveEndedAt(begins) && edit.equals(was.get(RowName.of(edit)))));
        return new Rebase(newest, latest, edits.getOrDefault(false, List.of()), edits.getOrDefault(true, List.of()));
    }

    private static Map<RowName, RowChange> byName(Optional<ChangeRow> edition) {
        return edition.stream()
                .flatMap(row -> row.edits().stream())
                .collect(Collectors.toMap(RowName::of, Function.identity()));
    }

    /** Two who change the same edition would undo each other unseen. */
    static Conflict changed(long latest, long seen) {
        return new Conflict(
                "rule.changed",
                new Text(
                        "规则已发布第 " + latest + " 版，此变更基于第 " + seen + " 版；请在最新一版上重新提出。",
                        "Edition " + latest + " has been published, this change is based on " + seen
                                + "; propose it again over the latest."));
    }

    private static Conflict ended(List<String> rows, long latest) {
        return new Conflict(
                "rule.ended",
                new Text(
                        "此变更等待期间，“" + String.join("”、“", rows) + "” 的原有设定已到期（第 " + latest
                                + " 版），而此变更对其另有设定。变更原样保留；请提出人撤回后重新编辑，或予以退回。",
                        "While this change waited, what was set for “" + String.join("”, “", rows)
                                + "” has ended (edition " + latest
                                + "), and the change sets it otherwise. It is kept as it is; let its author take it"
                                + " back and propose it again, or refuse it."));
    }
}
