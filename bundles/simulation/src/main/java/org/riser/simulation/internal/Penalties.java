package org.riser.simulation.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.riser.api.TenantId;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.casework.RetoldCase;
import org.riser.casework.RetoldClock;
import org.riser.conduct.RejudgedFinding.Asked;
import org.riser.conduct.RejudgedFinding.Verdict;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.TableView;

/**
 * What the penalty table proposes when a clock ran out whose row names one of its rows or clauses. It looks at the facts of
 * the case; those of a conduct record, such as the role of the one concerned, belong to a finding and not to a clock, and a
 * row that wants them has no value here. Used by one thread.
 */
final class Penalties {
    private final TenantId tenant;
    private final Rulebook rulebook;

    /**
     * @param count how many are proposed
     * @param unvalued how many of these have no value
     * @param points net of points that are given
     */
    record Proposed(long count, long unvalued, BigDecimal points, BigDecimal yuan) {
        static final Proposed NONE = new Proposed(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

        /** What the rules say of a finding about conduct. */
        static Proposed of(Verdict verdict) {
            Proposed proposed = verdict.isLacking() ? NONE.andOneWithoutValue() : NONE;
            for (Asked asked : verdict.asked()) {
                BigDecimal amount = asked.amount();
                proposed = proposed.and(asked.effect(), asked.unit(), amount == null ? BigDecimal.ZERO : amount);
            }
            return proposed;
        }

        private Proposed and(Outcome outcome) {
            return and(outcome.effect(), outcome.unit(), outcome.value().orElse(BigDecimal.ZERO));
        }

        private Proposed and(String effect, String unit, BigDecimal amount) {
            return switch (unit) {
                case "point" ->
                    new Proposed(
                            count + 1,
                            unvalued,
                            effect.equals("add-points") ? points.subtract(amount) : points.add(amount),
                            yuan);
                case "CNY" -> new Proposed(count + 1, unvalued, points, yuan.add(amount));
                default -> new Proposed(count + 1, unvalued, points, yuan);
            };
        }

        private Proposed andOneWithoutValue() {
            return new Proposed(count + 1, unvalued + 1, points, yuan);
        }
    }

    Penalties(TenantId tenant, Rulebook rulebook) {
        this.tenant = tenant;
        this.rulebook = rulebook;
    }

    Proposed upon(RetoldCase retold, RetoldClock clock) {
        Instant breachedAt = clock.breachedAt();
        if (!clock.isBreached() || breachedAt == null || clock.onBreach().isEmpty()) {
            return Proposed.NONE;
        }
        try {
            return upon(retold, clock.onBreach(), breachedAt);
        } catch (NotFound packHasGone) {
            return Proposed.NONE.andOneWithoutValue();
        }
    }

    private Proposed upon(RetoldCase retold, String onBreach, Instant breachedAt) {
        List<TableView.Row> named = named(retold.module(), onBreach, breachedAt);
        Set<String> ids = named.stream().map(row -> row.ref().rowId()).collect(Collectors.toSet());
        Set<String> events =
                named.stream().map(row -> row.cells().getOrDefault("event", "")).collect(Collectors.toSet());
        Proposed proposed = Proposed.NONE;
        for (String event : events) {
            Facts facts = retold.facts().with("penalty.event", event);
            Decision<Outcome> decision =
                    rulebook.evaluate(tenant, retold.module(), TableKind.PENALTY, breachedAt, facts);
            for (Outcome outcome : decision.outcomes()) {
                if (ids.contains(outcome.row().rowId())) {
                    proposed = proposed.and(outcome);
                }
            }
            // Rows that lack a fact are often each other's alternatives: one of them would have held.
            boolean lacking = decision.gaps().stream()
                    .anyMatch(gap -> ids.contains(gap.row().rowId()));
            if (lacking) {
                proposed = proposed.andOneWithoutValue();
            }
        }
        return proposed;
    }

    /** Those of the edition by which the breach is judged. */
    private List<TableView.Row> named(String pack, String onBreach, Instant at) {
        return rulebook.table(tenant, pack, TableKind.PENALTY, at).rows().stream()
                .filter(row ->
                        row.ref().rowId().equals(onBreach) || row.ref().clause().equals(onBreach))
                .toList();
    }
}
