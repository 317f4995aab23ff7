package org.riser.followup.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.api.security.Caller;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.TableKind;

/** What a module's rules say once for all its follow-ups, in its table {@code kpi}. */
final class Measures {
    private Measures() {}

    /** The value of a measure at that moment; empty when no row has it, or the module is away. */
    static Optional<BigDecimal> value(Work work, Caller caller, String module, String measure, Instant now) {
        Facts facts = Facts.of(Map.of("kpi.measure", measure));
        try {
            RuleDecisions.Batch batch = work.decisions.optional(caller.tenant(), module, TableKind.KPI, now);
            Optional<BigDecimal> value = batch.decide(facts).outcomes().stream()
                    .flatMap(outcome -> outcome.value().stream())
                    .findFirst();
            batch.carriedOut();
            return value;
        } catch (NotFound packAway) {
            return Optional.empty();
        }
    }
}
