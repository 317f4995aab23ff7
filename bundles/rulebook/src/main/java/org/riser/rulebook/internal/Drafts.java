package org.riser.rulebook.internal;

import java.time.Instant;
import java.util.List;
import org.riser.rulebook.Review;
import org.riser.rulebook.RowEdit;
import org.riser.rulebook.internal.layer.LayeredPack;
import org.riser.rulebook.internal.pack.Catalogue;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.review.Reviewer;
import org.riser.rulebook.internal.scenario.ScenarioRunner;

/** Looks at packs as they would be. Thread-safe. */
final class Drafts {
    private static final String LABEL = "draft";

    private final Decisions decisions;

    Drafts(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * A pack with edits put in.
     *
     * @param packs that stand beside it
     */
    Review review(LayeredPack.Base base, List<RowEdit> edits, Snapshot packs, Catalogue clauses, Instant at) {
        Pack pack = LayeredPack.of(base, LABEL, edits).pack();
        Snapshot draft = packs.with(pack);
        Pack core = pack.id().equals(Pack.CORE)
                ? null
                : draft.tables(Pack.CORE).map(Tables::pack).orElse(null);
        return new Review(
                Reviewer.review(pack, core, base.types(), at),
                new ScenarioRunner(decisions, draft.tables(pack.id()).orElseThrow()).run(pack.scenarios()),
                ClauseMap.of(clauses, pack.id(), draft));
    }
}
