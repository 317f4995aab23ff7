package org.riser.publication;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Decision;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;

/**
 * Decisions that are carried out, unlike the dry runs of {@link Rulebook#evaluate}: their rows count as used
 * ({@link RuleUses}), and what the configuration has no value for becomes a task of the rules' owner ({@link RuleGaps}). What
 * somebody has merely not recorded yet becomes none. Thread-safe.
 */
@ProviderType
public interface RuleDecisions {
    /**
     * One decision. Inside of a transaction what it lacks is kept with that, while its uses are counted at once.
     *
     * @param at the instant that picks the version, see {@link TableKind}
     * @throws org.riser.api.error.NotFound if there is no such pack
     */
    Decision<Outcome> decide(TenantId tenant, String pack, TableKind table, Instant at, Facts facts);

    /**
     * Whether something may be done that somebody is about to do. Its rows count as used at once, also when they refuse.
     *
     * @param at when it is attempted
     * @param facts as for {@link Rulebook#gates}
     */
    GateDecision gates(TenantId tenant, Instant at, Facts facts);

    /** What the same rules say when nothing is carried out: on a page that asks whenever it is drawn, in a report. */
    Rulebook rulebook();

    /** Many decisions of one table that are carried out together, or not at all. */
    Batch batch(TenantId tenant, String pack, TableKind table, Instant at);

    /** The same of what a company may do without: no row for it is an answer, too, and no gap. */
    Batch optional(TenantId tenant, String pack, TableKind table, Instant at);

    /** Used by one thread. */
    interface Batch {
        /** @throws org.riser.api.error.NotFound if there is no such pack */
        Decision<Outcome> decide(Facts facts);

        /** Counts and tells what came of the decisions so far. */
        void carriedOut();
    }
}
