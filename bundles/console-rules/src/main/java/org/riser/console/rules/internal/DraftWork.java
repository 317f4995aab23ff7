package org.riser.console.rules.internal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleDraft;
import org.riser.publication.RuleDrafts;
import org.riser.publication.RuleProposal;
import org.riser.publication.RulePublications;
import org.riser.publication.RuleStand;
import org.riser.publication.RuleTables;

/**
 * One author at work on the draft of a pack. Every step is saved at once; a step that cannot be saved because somebody else
 * was first is kept until {@link #takeIn} or {@link #giveUp}. For one page.
 */
final class DraftWork {
    private final RuleTables tables;
    private final RuleDrafts drafts;
    private final RulePublications publications;
    private final Supplier<Caller> author;
    private final String pack;
    private final Deque<List<RowChange>> done = new ArrayDeque<>();
    private final Deque<List<RowChange>> undone = new ArrayDeque<>();
    private RuleStand stand;
    private @Nullable RuleDraft draft;
    private List<RowChange> edits;
    private boolean heldUp;

    /** @param author whoever works on it, as the services know them at each step: a role may be taken away meanwhile */
    DraftWork(
            RuleTables tables, RuleDrafts drafts, RulePublications publications, Supplier<Caller> author, String pack) {
        this.tables = tables;
        this.drafts = drafts;
        this.publications = publications;
        this.author = author;
        this.pack = pack;
        this.stand = tables.stand(author.get(), pack);
        this.draft = stored();
        this.edits = edits(stand, draft);
    }

    boolean mayEdit() {
        return author.get().may(Permissions.RULE_EDIT);
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
        return draft == null ? stand.misfits() : publications.check(author.get(), pack, edits);
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

    /** Whether a step waits because somebody else saved before it; until then nothing of theirs is shown. */
    boolean isHeldUp() {
        return heldUp;
    }

    /**
     * What is stored now; the way back is forgotten when somebody else wrote it. A step that is held up stays as it is.
     *
     * @return whether anything has become otherwise
     */
    boolean reload() {
        if (heldUp) {
            return false;
        }
        RuleStand nowStands = tables.stand(author.get(), pack);
        RuleDraft now = stored();
        boolean isSame = stand.equals(nowStands) && Objects.equals(draft, now);
        if (version(draft) != version(now)) {
            forgetWay();
        }
        adopt(nowStands, now);
        return !isSame;
    }

    /** What would come of one's own work and what was stored meanwhile. */
    Edits.Merged merged() {
        return Edits.merge(saved(), edits(tables.stand(author.get(), pack), stored()), edits);
    }

    /** What somebody else stored meanwhile; empty when the draft is gone. */
    Optional<RuleDraft> theirs() {
        return Optional.ofNullable(stored());
    }

    /** Puts one's own work over what somebody else stored. If somebody is first once more, it stays held up. */
    void takeIn() {
        RuleStand nowStands = tables.stand(author.get(), pack);
        RuleDraft now = stored();
        List<RowChange> theirs = edits(nowStands, now);
        List<RowChange> both = Edits.merge(saved(), theirs, edits).edits();
        RuleDraft saved = drafts.save(author.get(), over(nowStands, now, both), version(now));
        adopt(nowStands, saved);
        heldUp = false;
        forgetWay();
        done.push(theirs);
    }

    /** Drops what could not be saved. */
    void giveUp() {
        heldUp = false;
        reload();
    }

    /** Puts the draft over the edition that was published since; what was done before cannot be undone any more. */
    void catchUp() {
        RuleDraft behind = draft;
        if (behind == null) {
            return;
        }
        List<RowChange> base = publications.edition(author.get(), pack, behind.basedOn());
        List<RowChange> both = Edits.merge(base, stand.own(), edits).edits();
        save(new RuleProposal(pack, stand.edition(), both, behind.reason(), behind.from()));
        forgetWay();
    }

    /** A draft of what came to nothing, over the edition that it was made over: what was published since is not undone. */
    static RuleProposal again(RuleChange change) {
        return new RuleProposal(change.pack(), change.basedOn(), change.edits(), change.reason(), change.from());
    }

    /** Proposes the draft. */
    RuleChange submit(String reason, @Nullable Instant from) {
        save(new RuleProposal(pack, over(stand, draft, edits).basedOn(), edits, reason, from));
        RuleChange change = drafts.submit(author.get(), UUID.randomUUID(), pack, version(draft));
        reload();
        return change;
    }

    void discard() {
        drafts.discard(author.get(), pack, version(draft));
        reload();
    }

    private void step(List<RowChange> next) {
        List<RowChange> before = saved();
        attempt(next);
        done.push(before);
        undone.clear();
    }

    private void move(Deque<List<RowChange>> from, Deque<List<RowChange>> to) {
        List<RowChange> before = saved();
        attempt(from.element());
        from.pop();
        to.push(before);
    }

    /** Saves; what somebody else was before is kept, what is refused for another reason is not. */
    private void attempt(List<RowChange> next) {
        try {
            save(over(stand, draft, next));
            heldUp = false;
        } catch (Conflict first) {
            edits = next;
            heldUp = true;
            throw first;
        }
    }

    private void save(RuleProposal content) {
        adopt(stand, drafts.save(author.get(), content, version(draft)));
    }

    private void adopt(RuleStand nowStands, @Nullable RuleDraft now) {
        stand = nowStands;
        draft = now;
        edits = edits(nowStands, now);
    }

    private void forgetWay() {
        done.clear();
        undone.clear();
    }

    private RuleProposal over(RuleStand stands, @Nullable RuleDraft known, List<RowChange> next) {
        return known == null
                ? new RuleProposal(pack, stands.edition(), next, "", null)
                : new RuleProposal(pack, known.basedOn(), next, known.reason(), known.from());
    }

    private List<RowChange> saved() {
        return edits(stand, draft);
    }

    private static List<RowChange> edits(RuleStand stands, @Nullable RuleDraft known) {
        return known == null ? stands.own() : known.edits();
    }

    private static long version(@Nullable RuleDraft known) {
        return known == null ? 0 : known.version();
    }

    private @Nullable RuleDraft stored() {
        return mayEdit() ? drafts.find(author.get(), pack).orElse(null) : null;
    }
}
