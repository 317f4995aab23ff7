package org.riser.appraisal.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.facts.Facts;
import org.riser.appraisal.Aspect;
import org.riser.appraisal.StandardItem;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Gap;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;

/**
 * What the KPI table of the common rules says about scores: every maximum, range, weight and threshold is one of its rows.
 *
 * @param at which edition: the end of the period, or now while that is to come
 * @param decides whether what is asked is gone by, so that its rows count as used; otherwise somebody only looks
 */
record Ratings(RuleDecisions decisions, TenantId tenant, Instant at, boolean decides) {
    static final String PACK = "core";
    private static final String PREFIX = "kpi.";
    private static final String REJECT = "reject";
    private static final String TOTAL = "appraisal-total";

    /** What a row computes, and why as a sentence with row and version. */
    record Rated(BigDecimal value, Text because) {}

    /** The same, to go by. */
    Ratings deciding() {
        return new Ratings(decisions, tenant, at, true);
    }

    /** What is proposed as items of an aspect, in the order of the table. */
    List<StandardItem> proposed() {
        List<StandardItem> items = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            Decision<Outcome> decision = ask("standard-item", Map.of("aspect", aspect.id()));
            for (int i = 0; i < decision.outcomes().size(); i++) {
                Outcome row = decision.outcomes().get(i);
                Text name = decision.traces().get(i).name();
                row.value()
                        .ifPresent(max -> items.add(new StandardItem(
                                row.row().rowId().toLowerCase(Locale.ROOT),
                                aspect,
                                name,
                                max.setScale(2),
                                row.row().clause())));
            }
        }
        return items;
    }

    /** Why such sums are no standard; empty when they are one. Without a row that says so, nothing is. */
    List<Fault> standardFaults(Map<Aspect, BigDecimal> sums) {
        List<Fault> faults = new ArrayList<>(rejected("items", "standard", sums(sums)));
        if (faults.isEmpty()) {
            faults.addAll(scoreFaults("items", sums));
        }
        return faults;
    }

    /** Why such scores of the aspects cannot be. */
    List<Fault> scoreFaults(String field, Map<Aspect, BigDecimal> sums) {
        return rejected(field, "appraisal", sums(sums));
    }

    /** Why such a bonus cannot be. */
    List<Fault> bonusFaults(BigDecimal points, Optional<String> award, BigDecimal already) {
        Map<String, Object> facts = new HashMap<>(Map.of("bonus", points));
        award.ifPresent(named -> facts.put("award", named));
        List<Fault> faults = new ArrayList<>();
        award.ifPresentOrElse(
                named -> faults.addAll(rejected("points", "bonus", facts)),
                () -> faults.addAll(rejected("award", "bonus", facts)));
        return faults.isEmpty() ? rejected("points", "bonus-sum", Map.of("bonus", already.add(points))) : faults;
    }

    /** The four aspects and the bonus; empty while no row adds them up. */
    Optional<Rated> total(Map<Aspect, BigDecimal> sums, BigDecimal bonus) {
        Map<String, Object> facts = sums(sums);
        facts.put("bonus", bonus);
        return first(ask(TOTAL, facts));
    }

    /**
     * What the rows of a measure make of some facts.
     *
     * @param facts by the part of their names behind {@code kpi.}
     */
    Decision<Outcome> ask(String measure, Map<String, ?> facts) {
        Map<String, Object> given = given(measure, facts);
        return decides
                ? decisions.decide(tenant, PACK, TableKind.KPI, at, Facts.of(given))
                : decisions.rulebook().evaluate(tenant, PACK, TableKind.KPI, at, Facts.of(given));
    }

    /** What is asked for the total of a sheet. */
    static Map<String, Object> totalFacts(Map<Aspect, BigDecimal> sums, BigDecimal bonus) {
        Map<String, Object> facts = sums(sums);
        facts.put("bonus", bonus);
        return given(TOTAL, facts);
    }

    private static Map<String, Object> given(String measure, Map<String, ?> facts) {
        Map<String, Object> given = new HashMap<>(Map.of(PREFIX + "measure", measure));
        facts.forEach((name, value) -> given.put(PREFIX + name, value));
        return given;
    }

    static Optional<Rated> first(Decision<Outcome> decision) {
        for (int i = 0; i < decision.outcomes().size(); i++) {
            Optional<BigDecimal> value = decision.outcomes().get(i).value();
            if (value.isPresent()) {
                return Optional.of(
                        new Rated(value.get(), sentence(decision.traces().get(i))));
            }
        }
        return Optional.empty();
    }

    static Text sentence(Trace trace) {
        return new Text(trace.sentence(Locale.SIMPLIFIED_CHINESE), trace.sentence(Locale.ENGLISH));
    }

    private static Map<String, Object> sums(Map<Aspect, BigDecimal> sums) {
        Map<String, Object> facts = new HashMap<>();
        sums.forEach((aspect, sum) -> facts.put(aspect.id(), sum));
        return facts;
    }

    private List<Fault> rejected(String field, String measure, Map<String, ?> facts) {
        Decision<Outcome> decision = ask(measure, facts);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < decision.outcomes().size(); i++) {
            if (decision.outcomes().get(i).effect().equals(REJECT)) {
                Trace trace = decision.traces().get(i);
                Text why = trace.name();
                faults.add(new Fault(
                        field,
                        "appraisal.rejected",
                        new Text(
                                field + "：不符合规则“" + why.zh() + "”，请改正。",
                                field + ": Against the rule “" + why.en() + "”; correct it."),
                        trace.row().clause()));
            }
        }
        for (Gap gap : decision.gaps()) {
            faults.add(
                    new Fault(field, "appraisal.gap", gap.message(), gap.row().clause()));
        }
        return faults;
    }
}
