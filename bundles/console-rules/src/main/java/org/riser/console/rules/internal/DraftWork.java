package org.riser.console.rules.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleDraft;
import org.riser.publication.RuleProposal;
import org.riser.publication.RuleStand;

/**
 * One author at work on the draft of a pack. Every step is saved at once; a step that cannot be saved because somebody else
 * was first is kept until {@link #takeIn} or {@link #giveUp}. For one page.
 */
final class DraftWork {
    private final Studio studio;
    private final Caller caller;
    private final String pack;
    private final Deque<List<RowChange>> done = new ArrayDeque<>();
    private final Deque<List<RowChange>> undone = new ArrayDeque<>();
    private RuleStand stand;
    private @Nullable RuleDraft draft;
    private List<RowChange> edits;

    DraftWork(Studio studio, Caller caller, String pack) {
        this.studio = studio;
        this.caller = caller;
        this.pack = pack;
        this.stand = studio.tables.stand(caller, pack);
        this.draft = stored();
        this.edits = draft == null ? stand.own() : draft.edits();
    }

    boolean mayEdit() {
        return caller.may(Permissions.RULE_EDIT);
    }

    String pack() {
        return pack;
    }

    RuleStand stand() {
        return stand;
    }

    Optional<RuleDraft> draft() {
        return Optional.ofNullable(draft);
    }

    /** Everything that would be set. */
    List<RowChange> edits() {
        return edits;
    }

    /** The rows that the draft sets otherwise than the latest edition. */
    Set<Edits.Key> changed() {
        return Edits.changed(stand.own(), edits);
    }

    /** What does not fit, whoever looks. */
    List<Fault> faults() {
        return draft == null ? stand.misfits() : studio.publications.check(caller, pack, edits);
    }

    /** An edition was published since the draft was begun. */
    boolean isBehind() {
        return draft != null && draft.basedOn() < stand.edition();
    }

    void put(RowChange edit) {
        step(Edits.with(edits, edit));
    }

    /** Sets everything anew, as from a file. */
    void replace(List<RowChange> all) {
        step(List.copyOf(all));
    }

    void takeBack(Edits.Key key) {
        step(Edits.without(edits, key));
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    void undo() {
        move(done, undone);
    }

    void redo() {
        move(undone, done);
    }

    /** What is stored now; the way back is forgotten when somebody else wrote it. */
    void reload() {
        stand = studio.tables.stand(caller, pack);
        RuleDraft now = stored();
        long known = version();
        draft = now;
        edits = now == null ? stand.own() : now.edits();
        if (version() != known) {
            done.clear();
            undone.clear();
        }
    }

    /** What would come of one's own work and what was stored meanwhile. */
    Edits.Merged merged() {
        RuleDraft now = stored();
        List<RowChange> theirs = now == null ? studio.tables.stand(caller, pack).own() : now.edits();
        return Edits.merge(saved(), theirs, edits);
    }

    /** What somebody else stored meanwhile; empty when the draft is gone. */
    Optional<RuleDraft> theirs() {
        return Optional.ofNullable(stored());
    }

    /** Puts one's own work over what somebody else stored. */
    void takeIn() {
        List<RowChange> both = merged().edits();
        reload();
        step(both);
    }

    /** Drops what could not be saved. */
    void giveUp() {
        reload();
    }

    /** Puts the draft over the edition that was published since. */
    void catchUp() {
        if (draft == null) {
            return;
        }
        List<RowChange> base = studio.publications.list(caller, pack).stream()
                .filter(change -> change.state() == RuleChange.State.PUBLISHED && change.edition() == draft.basedOn())
                .findFirst()
                .map(RuleChange::edits)
                .orElse(List.of());
        List<RowChange> both = Edits.merge(base, stand.own(), edits).edits();
        save(both, stand.edition(), draft.reason(), draft.from());
    }

    /** Proposes the draft. */
    RuleChange submit(String reason, @Nullable Instant from) {
        save(edits, basedOn(), reason, from);
        RuleChange change = studio.drafts.submit(caller, UUID.randomUUID(), pack, version());
        reload();
        return change;
    }

    void discard() {
        studio.drafts.discard(caller, pack, version());
        reload();
    }

    private void step(List<RowChange> next) {
        List<RowChange> before = edits;
        edits = next;
        save(next, basedOn(), draft == null ? "" : draft.reason(), draft == null ? null : draft.from());
        done.push(before);
        undone.clear();
    }

    private void move(Deque<List<RowChange>> from, Deque<List<RowChange>> to) {
        List<RowChange> before = edits;
        List<RowChange> next = from.pop();
        save(next, basedOn(), draft == null ? "" : draft.reason(), draft == null ? null : draft.from());
        to.push(before);
    }

    private void save(List<RowChange> next, long basedOn, String reason, @Nullable Instant from) {
        draft = studio.drafts.save(caller, new RuleProposal(pack, basedOn, next, reason, from), version());
        edits = next;
    }

    private List<RowChange> saved() {
        return draft == null ? stand.own() : draft.edits();
    }

    private long version() {
        return draft == null ? 0 : draft.version();
    }

    private long basedOn() {
        return draft == null ? stand.edition() : draft.basedOn();
    }

    private @Nullable RuleDraft stored() {
        return mayEdit() ? studio.drafts.find(caller, pack).orElse(null) : null;
    }
}
