package org.riser.conduct.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.facts.Facts;
import org.riser.conduct.NewFinding;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Gap;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.RowRef;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;

/**
 * What the penalty table says about a finding. A rule that multiplies a base rule finds the base among the rows of the same
 * table whose event is {@code base}: without one it has no value, and the gap says so (convention C14).
 *
 * @param facts what the rows could look at
 */
record Judgement(Facts facts, List<Proposal> proposals, List<Text> gaps) {
    static final String PREFIX = "penalty.";
    private static final String BASE = "base";
    private static final int MOST_GAPS = 20;
    private static final int LONGEST_BASIS = 200;
    private static final Pattern FACT = Pattern.compile("@([a-z][a-z0-9.-]*)");
    private static final Pattern OPERATOR = Pattern.compile(" [-+×/] ");

    /** One outcome of the table. */
    record Proposal(
            RowRef row,
            Text name,
            Text because,
            String effect,
            @Nullable BigDecimal amount,
            @Nullable String basis,
            String unit,
            String approval) {

        static Proposal of(Outcome outcome, Trace trace) {
            return new Proposal(
                    outcome.row(),
                    trace.name(),
                    new Text(trace.sentence(Locale.SIMPLIFIED_CHINESE), trace.sentence(Locale.ENGLISH)),
                    outcome.effect(),
                    outcome.amount(),
                    sum(outcome, trace),
                    outcome.unit(),
                    outcome.cells().getOrDefault("approval", ""));
        }

        boolean isMoney() {
            return effect.equals("fine");
        }

        /** The same without money, as far as it is a fine. */
        Proposal inPoints(BigDecimal yuanPerPoint) {
            if (amount == null || !isMoney()) {
                return this;
            }
            String before = basis == null ? amount.toPlainString() : basis;
            String points = before + " ÷ " + yuanPerPoint.toPlainString();
            return new Proposal(
                    row,
                    name,
                    because,
                    "points",
                    amount.divide(yuanPerPoint, 2, RoundingMode.HALF_UP),
                    points.length() > LONGEST_BASIS ? null : points,
                    "point",
                    approval);
        }
    }

    /** The row's sum with its facts put in; null when there is nothing to compute. */
    private static @Nullable String sum(Outcome outcome, Trace trace) {
        String written = outcome.cells().getOrDefault("amount", "");
        String shown = FACT.matcher(written)
                .replaceAll(name -> Matcher.quoteReplacement(shown(trace.facts().get(name.group(1)), name.group())))
                .replace(" * ", " × ");
        return outcome.amount() == null || !OPERATOR.matcher(shown).find() || shown.length() > LONGEST_BASIS
                ? null
                : shown;
    }

    private static String shown(@Nullable Object value, String name) {
        return value instanceof BigDecimal number ? number.toPlainString() : name;
    }

    /**
     * @param looking for what the rows say of a base rule, which only counts when one of them needs it
     * @param deciding by what happened
     */
    static Judgement of(NewFinding found, Questions looking, Questions deciding) {
        Map<String, Object> given = new HashMap<>();
        found.facts().forEach((name, value) -> given.put(PREFIX + name, value));
        if (found.item() != null) {
            given.put(PREFIX + "item", found.item());
        }
        Facts facts = Facts.of(given);
        Facts baseRule = facts.with(PREFIX + "event", BASE);
        for (Outcome outcome :
                looking.ask(found.module(), TableKind.PENALTY, baseRule).outcomes()) {
            facts = facts.with(base(outcome));
        }
        facts = facts.with(PREFIX + "event", found.event());
        Decision<Outcome> decision = deciding.ask(found.module(), TableKind.PENALTY, facts);
        if (decision.traces().stream().anyMatch(Judgement::needsABase)) {
            deciding.ask(found.module(), TableKind.PENALTY, baseRule);
        }
        List<Proposal> proposals = new ArrayList<>();
        for (int i = 0; i < decision.outcomes().size(); i++) {
            proposals.add(
                    Proposal.of(decision.outcomes().get(i), decision.traces().get(i)));
        }
        if (proposals.stream().anyMatch(Proposal::isMoney)) {
            Choices.of(deciding, found.module(), Choices.YUAN_PER_POINT, "")
                    .filter(rate -> rate.signum() > 0)
                    .ifPresent(rate -> proposals.replaceAll(proposal -> proposal.inPoints(rate)));
        }
        List<Text> gaps = decision.gaps().stream()
                .map(Gap::message)
                .distinct()
                .limit(MOST_GAPS)
                .toList();
        return new Judgement(facts, List.copyOf(proposals), gaps);
    }

    private static boolean needsABase(Trace trace) {
        return trace.facts().keySet().stream().anyMatch(fact -> fact.startsWith(PREFIX + "base-"));
    }

    /** The base rule's amount and what it is in, as the rows that multiply it name them. */
    private static Facts base(Outcome outcome) {
        return outcome.value()
                .map(amount -> outcome.unit().equals("CNY")
                        ? Facts.of(Map.of(PREFIX + "base-unit", "money", PREFIX + "base-money", amount))
                        : Facts.of(Map.of(PREFIX + "base-unit", "points", PREFIX + "base-points", amount)))
                .orElse(Facts.none());
    }
}
