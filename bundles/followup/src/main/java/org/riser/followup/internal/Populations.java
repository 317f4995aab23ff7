package org.riser.followup.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.casework.FollowUpDuty;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;

/** Tells duties apart by the rows of the sampling tables, and asks these how many they want; for one report. */
final class Populations {
    /** A list that people work through; a month with more needs another remedy than a longer list. */
    private static final int MOST = 1_000;

    private static final Comparator<FollowUpDuty> LATEST_LAST =
            Comparator.comparing(FollowUpDuty::since).thenComparing(FollowUpDuty::number);

    /** A duty that nobody has met. */
    record Missing(FollowUpDuty duty, Text population) {}

    private final Work work;
    private final TenantId tenant;
    private final Instant at;
    private final Map<String, RuleDecisions.Batch> rules = new HashMap<>();
    private final Map<String, Population> populations = new TreeMap<>();
    private final Map<String, Facts> examples = new HashMap<>();
    private final Map<String, String> modules = new HashMap<>();
    private final List<Missing> missing = new ArrayList<>();

    /** @param at whose rules count */
    Populations(Work work, TenantId tenant, Instant at) {
        this.work = work;
        this.tenant = tenant;
        this.at = at;
    }

    /** A duty for which no row holds is none. */
    void add(FollowUpDuty duty) {
        Facts facts = duty.facts().with("sampling.business", duty.business());
        Decision<Outcome> decision = decide(duty.module(), facts, 1);
        if (decision.outcomes().isEmpty()) {
            return;
        }
        Trace trace = decision.traces().get(0);
        String key = duty.module() + "/" + trace.row().rowId();
        Population population = populations.computeIfAbsent(
                key, any -> new Population(trace.row().clause(), trace.name()));
        examples.putIfAbsent(key, facts);
        modules.putIfAbsent(key, duty.module());
        population.add(duty);
        if (!duty.done()) {
            missing.add(new Missing(duty, trace.name()));
        }
    }

    private Decision<Outcome> decide(String module, Facts facts, long size) {
        BigDecimal population = BigDecimal.valueOf(size);
        return rules.computeIfAbsent(module, any -> work.decisions.optional(tenant, module, TableKind.SAMPLING, at))
                .decide(facts.with("draw.population", population).with("sampling.month-volume", population));
    }

    /** By module and row, each with what its row asks of all of them. */
    Collection<Population> all() {
        populations.forEach((key, population) -> {
            Facts facts = examples.getOrDefault(key, Facts.none());
            List<Outcome> outcomes = decide(modules.getOrDefault(key, ""), facts, population.due())
                    .outcomes();
            population.want(
                    outcomes.isEmpty()
                            ? 0
                            : outcomes.get(0).value().map(BigDecimal::longValue).orElse(0L));
        });
        return populations.values();
    }

    /** Those that are late first, the oldest first. */
    List<Missing> missing() {
        return missing.stream()
                .sorted(Comparator.comparing((Missing one) -> !one.duty().late())
                        .thenComparing(Missing::duty, LATEST_LAST))
                .limit(MOST)
                .toList();
    }
}
