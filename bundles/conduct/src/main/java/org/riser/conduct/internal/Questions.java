package org.riser.conduct.internal;

import java.time.Instant;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;

/** Asks the rules of one company as they are in force at one moment. */
@FunctionalInterface
interface Questions {
    /** @throws org.riser.api.error.NotFound if there is no such pack */
    Decision<Outcome> ask(String pack, TableKind table, Facts facts);

    /** Only looks, or tries something out. */
    static Questions looking(Rulebook rulebook, TenantId tenant, Instant at) {
        return (pack, table, facts) -> rulebook.evaluate(tenant, pack, table, at, facts);
    }

    /** Decides: rows count as used, and what they lack is told to those who keep them. No row at all is an answer, too. */
    static Questions deciding(RuleDecisions decisions, TenantId tenant, Instant at) {
        return (pack, table, facts) -> {
            RuleDecisions.Batch batch = decisions.optional(tenant, pack, table, at);
            Decision<Outcome> decision = batch.decide(facts);
            batch.carriedOut();
            return decision;
        };
    }
}
