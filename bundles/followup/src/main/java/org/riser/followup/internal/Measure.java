package org.riser.followup.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.facts.Facts;
import org.riser.followup.SatisfactionReport.Aspect;
import org.riser.followup.SatisfactionReport.Grades;
import org.riser.followup.SatisfactionReport.Line;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;

/**
 * Makes one module's sums into satisfaction, by the rules of one instant. A report is a dry run of the rules: what is read as
 * often as somebody looks neither counts as a use nor is a task when a value is missing.
 */
final class Measure {
    private static final int DECIMALS = 2;
    private static final Pattern LONG = Pattern.compile("(\\d+\\.\\d{4})\\d+");

    private final Rulebook rulebook;
    private final TenantId tenant;
    private final String module;
    private final Instant at;
    private final List<ChecklistItem> items;

    Measure(Work work, TenantId tenant, String module, Instant at) {
        this(work, work.rulebook, tenant, module, at);
    }

    /** By other rules than those in force. */
    Measure(Work work, Rulebook rulebook, TenantId tenant, String module, Instant at) {
        this.rulebook = rulebook;
        this.tenant = tenant;
        this.module = module;
        this.at = at;
        this.items = Questionnaire.all(work.kinds, tenant, module);
    }

    Line line(@Nullable String key, @Nullable String name, Sums sums) {
        Optional<Decision<Outcome>> decision = decide(sums);
        return new Line(
                key,
                name,
                order(sums.scores.keySet()).stream()
                        .map(item -> aspect(item, sums.scores.getOrDefault(item, new Sums.Score(0, 0))))
                        .toList(),
                decision.flatMap(made -> made.outcomes().get(0).value()).orElse(null),
                decision.map(made -> made.traces().get(0))
                        .map(trace -> new Text(sentence(trace, Locale.CHINA), sentence(trace, Locale.ENGLISH)))
                        .orElse(null),
                order(sums.grades.keySet()).stream()
                        .map(item -> grades(item, sums.grades.getOrDefault(item, Map.of())))
                        .toList());
    }

    /** Satisfaction alone; empty without a value. */
    Optional<BigDecimal> value(Sums sums) {
        return decide(sums).flatMap(made -> made.outcomes().get(0).value());
    }

    /** Nobody reads a mean to its last decimal. */
    private static String sentence(Trace trace, Locale locale) {
        return LONG.matcher(trace.sentence(locale)).replaceAll("$1…");
    }

    /** Empty without scores, or where the rules say nothing of satisfaction: then there is no value (FUP-33). */
    private Optional<Decision<Outcome>> decide(Sums sums) {
        Map<String, Object> facts = new HashMap<>(Map.of("kpi.measure", "satisfaction"));
        sums.scores.forEach((item, score) -> facts.put("kpi." + item, mean(score)));
        try {
            Decision<Outcome> decision = rulebook.evaluate(tenant, module, TableKind.KPI, at, Facts.of(facts));
            return decision.outcomes().isEmpty() ? Optional.empty() : Optional.of(decision);
        } catch (NotFound packAway) {
            return Optional.empty();
        }
    }

    /** In the order of the questions; what is asked no more comes last. */
    private List<String> order(Set<String> ids) {
        List<String> asked = items.stream().map(ChecklistItem::id).toList();
        return ids.stream()
                .sorted(Comparator.comparingInt((String id) -> asked.contains(id) ? asked.indexOf(id) : asked.size())
                        .thenComparing(id -> id))
                .toList();
    }

    private Aspect aspect(String item, Sums.Score score) {
        return new Aspect(item, name(item), mean(score).setScale(DECIMALS, RoundingMode.HALF_UP), score.count());
    }

    private static BigDecimal mean(Sums.Score score) {
        return BigDecimal.valueOf(score.sum()).divide(BigDecimal.valueOf(score.count()), MathContext.DECIMAL128);
    }

    private Grades grades(String item, Map<String, Long> counts) {
        return new Grades(
                item,
                name(item),
                counts.getOrDefault("good", 0L),
                counts.getOrDefault("fair", 0L),
                counts.getOrDefault("poor", 0L));
    }

    private Text name(String item) {
        return items.stream()
                .filter(one -> one.id().equals(item))
                .findFirst()
                .map(ChecklistItem::name)
                .orElse(Text.same(item));
    }
}
