package org.riser.followup.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.riser.api.facts.Facts;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.SpotCheck;
import org.riser.store.UnitOfWork;

/** What may be checked of one month, inside one unit of work. */
final class SpotPopulation {
    private final UnitOfWork unit;
    private final NewSpotDraw wanted;
    private final Days days;
    private final Supplier<Set<UUID>> special;

    /**
     * @param days of the month
     * @param special the customers who are visited in any case
     */
    SpotPopulation(UnitOfWork unit, NewSpotDraw wanted, Days days, Supplier<Set<UUID>> special) {
        this.unit = unit;
        this.wanted = wanted;
        this.days = days;
        this.special = special;
    }

    List<Spot> read() {
        return wanted.kind() == SpotCheck.Kind.SECOND_LEVEL ? calls() : jobs();
    }

    private List<Spot> calls() {
        Facts facts = business();
        return SpotRows.asked(unit, wanted.module(), days).stream()
                .map(asked -> new Spot(
                        asked.call().id,
                        asked.call().number,
                        asked.call().business,
                        asked.call().customer,
                        asked.agent(),
                        asked.call().orgUnit,
                        asked.at(),
                        asked.agent(),
                        asked.call().voidReason == null,
                        facts))
                .toList();
    }

    private List<Spot> jobs() {
        Map<UUID, Integer> lowest = SpotRows.lowestScores(unit, wanted.module(), days.from());
        Set<UUID> criticising = MentionRows.criticising(unit, wanted.module(), days.begin());
        Set<UUID> refusing = SpotRows.refusing(unit, wanted.module(), days.begin());
        Set<UUID> visited = special.get();
        Set<UUID> seen = new HashSet<>();
        return SpotRows.jobs(unit, wanted.module(), days).stream()
                // A top-up looks at what the days before left.
                .filter(job -> seen.add(job.caseId))
                .map(job -> new Spot(
                        job.caseId,
                        job.number,
                        job.business,
                        job.customer,
                        job.employee,
                        job.orgUnit,
                        job.doneAt,
                        Objects.requireNonNullElse(job.orgUnit, ""),
                        true,
                        of(job.customer, lowest.get(job.customer), visited, refusing, criticising)))
                .toList();
    }

    /** What makes a customer a special one (FUP-41). */
    private Facts of(
            UUID customer, @Nullable Integer score, Set<UUID> visited, Set<UUID> refusing, Set<UUID> criticising) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("customer.special-follow-up", visited.contains(customer));
        facts.put("customer.refused-call", refusing.contains(customer));
        facts.put("customer.criticised", criticising.contains(customer));
        if (score != null) {
            facts.put("customer.lowest-score", BigDecimal.valueOf(score));
        }
        return business().with(Facts.of(facts));
    }

    private Facts business() {
        return Facts.of(Map.of("sampling.business", wanted.kind().id()));
    }
}
