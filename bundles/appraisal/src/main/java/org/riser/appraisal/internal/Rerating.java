package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;

/** What some rules make of scores: asked without counting as a use. */
record Rerating(Rulebook rulebook, TenantId tenant, Instant at) {
    /** The sum of a sheet; null while no row adds it up. */
    @Nullable
    BigDecimal total(Scores scores) {
        Facts facts = Facts.of(Ratings.totalFacts(scores.aspects(), scores.bonus()));
        return rulebook.evaluate(tenant, Ratings.PACK, TableKind.KPI, at, facts).outcomes().stream()
                .flatMap(outcome -> outcome.value().stream())
                .findFirst()
                .orElse(null);
    }
}
