package org.riser.console.rules.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.identity.Permissions;
import org.riser.publication.DraftChange;
import org.riser.publication.LayeredRow;
import org.riser.publication.RowChange;
import org.riser.publication.RuleChange;
import org.riser.publication.RuleDraft;
import org.riser.publication.RuleDrafts;
import org.riser.publication.RuleProposal;
import org.riser.publication.RulePublications;
import org.riser.publication.RuleStand;
import org.riser.publication.RuleTables;
import org.riser.rulebook.Column;
import org.riser.rulebook.Review;
import org.riser.rulebook.Rulebook;

/** One company's draft and editions of one pack, in memory. Not for use by several threads. */
final class FakePublication implements RuleTables, RuleDrafts, RulePublications {
    private static final Instant NOW = Instant.parse("2026-11-02T01:00:00Z");
    private static final int MOST_EDITS = 3;

    private final List<List<RowChange>> editions = new ArrayList<>();
    private @Nullable RuleDraft draft;
    private long version;
    private boolean failsNext;

    /** The next save is refused. */
    void failNext() {
        failsNext = true;
    }

    /** Publishes past everybody's draft. */
    void publish(RowChange... edits) {
        editions.add(List.of(edits));
    }

    @Override
    public RuleStand stand(Caller caller, String pack) {
        return new RuleStand(editions.size(), edition(caller, pack, editions.size()), List.of(), 0, List.of());
    }

    @Override
    public List<RowChange> edition(Caller caller, String pack, long edition) {
        caller.require(Permissions.RULE_VIEW);
        return edition == 0 ? List.of() : editions.get((int) edition - 1);
    }

    @Override
    public Optional<RuleDraft> find(Caller caller, String pack) {
        caller.require(Permissions.RULE_EDIT);
        return Optional.ofNullable(draft);
    }

    @Override
    public RuleDraft save(Caller caller, RuleProposal content, long seen) {
        caller.require(Permissions.RULE_EDIT);
        requireSeen(seen);
        boolean fails = failsNext;
        failsNext = false;
        if (fails || content.edits().size() > MOST_EDITS) {
            throw new InvalidInput(List.of(Fault.of("edits", "rule.too-many", "过多", "too many")));
        }
        RuleChange.Deed by = new RuleChange.Deed(caller.principal(), caller.displayName(), NOW);
        draft = new RuleDraft(
                content.pack(), ++version, content.basedOn(), content.edits(), content.reason(), content.from(), by);
        return draft;
    }

    @Override
    public void discard(Caller caller, String pack, long seen) {
        caller.require(Permissions.RULE_EDIT);
        requireSeen(seen);
        draft = null;
    }

    private void requireSeen(long seen) {
        if (seen != (draft == null ? 0 : draft.version())) {
            throw new Conflict("rule.draft-changed", Text.same("somebody saved first"));
        }
    }

    @Override
    public List<Fault> check(Caller caller, String pack, List<RowChange> edits) {
        return List.of();
    }

    @Override
    public List<Column> columns(String table) {
        throw new UnsupportedOperationException(table);
    }

    @Override
    public List<LayeredRow> rows(Caller caller, String pack, String table, List<RowChange> own) {
        throw new UnsupportedOperationException(table);
    }

    @Override
    public List<RuleDraft> list(Caller caller) {
        throw new UnsupportedOperationException(caller.principal());
    }

    @Override
    public RuleDraft change(Caller caller, DraftChange change, long seen) {
        throw new UnsupportedOperationException(change.pack());
    }

    @Override
    public List<Fault> check(Caller caller, String pack) {
        throw new UnsupportedOperationException(pack);
    }

    @Override
    public RuleChange submit(Caller caller, UUID change, String pack, long seen) {
        throw new UnsupportedOperationException(pack);
    }

    @Override
    public List<RuleChange> list(Caller caller, String pack) {
        throw new UnsupportedOperationException(pack);
    }

    @Override
    public RuleChange find(Caller caller, UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }

    @Override
    public Rulebook preview(Caller caller, String pack, List<RowChange> edits, Instant from) {
        throw new UnsupportedOperationException(pack);
    }

    @Override
    public Review review(Caller caller, String pack, List<RowChange> edits) {
        throw new UnsupportedOperationException(pack);
    }

    @Override
    public RuleChange propose(Caller caller, UUID id, RuleProposal proposal) {
        throw new UnsupportedOperationException(id.toString());
    }

    @Override
    public RuleChange restore(Caller caller, UUID id, String pack, long edition, String reason) {
        throw new UnsupportedOperationException(pack);
    }

    @Override
    public RuleChange publish(Caller caller, UUID id, String note) {
        throw new UnsupportedOperationException(note);
    }

    @Override
    public RuleChange refuse(Caller caller, UUID id, String note) {
        throw new UnsupportedOperationException(note);
    }

    @Override
    public RuleChange withdraw(Caller caller, UUID id) {
        throw new UnsupportedOperationException(id.toString());
    }
}
