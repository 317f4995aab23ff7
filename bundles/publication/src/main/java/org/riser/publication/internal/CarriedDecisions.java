package org.riser.publication.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.facts.Facts;
import org.riser.publication.RuleDecisions;
import org.riser.publication.RuleUses;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Gap;
import org.riser.rulebook.GateDecision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;

/** Decides, counts the rows that did, and remembers what they lacked. */
@Component(service = RuleDecisions.class)
public final class CarriedDecisions implements RuleDecisions {
    /** Who asks these must get a value (convention C14); of the others none may be right: no penalty, nothing to pay. */
    private static final Set<TableKind> OWE_A_VALUE =
            EnumSet.of(TableKind.TARIFF, TableKind.SAMPLING, TableKind.RETENTION, TableKind.KPI);

    private final PublishedRulebook rulebook;
    private final RuleUses uses;
    private final StoredGaps gaps;

    @Activate
    public CarriedDecisions(
            @Reference PublishedRulebook rulebook, @Reference RuleUses uses, @Reference StoredGaps gaps) {
        this.rulebook = rulebook;
        this.uses = uses;
        this.gaps = gaps;
    }

    @Override
    public Decision<Outcome> decide(TenantId tenant, String pack, TableKind table, Instant at, Facts facts) {
        Batch one = batch(tenant, pack, table, at);
        Decision<Outcome> decision = one.decide(facts);
        one.carriedOut();
        return decision;
    }

    @Override
    public GateDecision gates(TenantId tenant, Instant at, Facts facts) {
        GateDecision decision = rulebook.gates(tenant, at, facts);
        uses.used(tenant, decision.traces().stream().map(Trace::row).toList());
        return decision;
    }

    @Override
    public Rulebook rulebook() {
        return rulebook;
    }

    @Override
    public Batch batch(TenantId tenant, String pack, TableKind table, Instant at) {
        return new Some(tenant, pack, table, at, OWE_A_VALUE.contains(table));
    }

    @Override
    public Batch optional(TenantId tenant, String pack, TableKind table, Instant at) {
        return new Some(tenant, pack, table, at, false);
    }

    private final class Some implements Batch {
        private final TenantId tenant;
        private final String pack;
        private final TableKind table;
        private final Instant at;
        private final boolean isOwed;
        private final List<RowRef> used = new ArrayList<>();
        private final Map<Lack, Long> lacks = new HashMap<>();
        private final Map<String, Boolean> known = new HashMap<>();

        Some(TenantId tenant, String pack, TableKind table, Instant at, boolean isOwed) {
            this.tenant = tenant;
            this.pack = pack;
            this.table = table;
            this.at = at;
            this.isOwed = isOwed;
        }

        @Override
        public Decision<Outcome> decide(Facts facts) {
            Decision<Outcome> decision = rulebook.evaluate(tenant, pack, table, at, facts);
            decision.outcomes().forEach(outcome -> used.add(outcome.row()));
            String key = facts.text(table.keyFact()).orElse("");
            for (Gap gap : decision.gaps()) {
                if (rulebook.configured(tenant, gap.row().pack()).contains(gap.fact())) {
                    count(new Lack(gap.row().pack(), table, key, gap.row().rowId(), gap.fact()));
                }
            }
            boolean isNothing = decision.outcomes().isEmpty() && decision.gaps().isEmpty();
            if (isNothing && isOwed && !known.computeIfAbsent(key, this::isRuled)) {
                count(new Lack(pack, table, key, "", ""));
            }
            return decision;
        }

        private void count(Lack lack) {
            lacks.merge(lack, 1L, Long::sum);
        }

        /** What a rule is about and decides nothing is meant so. */
        private boolean isRuled(String key) {
            return rulebook.isRuled(tenant, pack, table, at, key);
        }

        @Override
        public void carriedOut() {
            uses.used(tenant, used);
            gaps.decided(tenant, used);
            gaps.found(tenant, lacks);
            used.clear();
            lacks.clear();
        }
    }
}
