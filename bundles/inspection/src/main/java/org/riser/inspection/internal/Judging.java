package org.riser.inspection.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.Refused;
import org.riser.api.facts.Facts;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.Round;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.Decision;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.Rulebook;
import org.riser.rulebook.TableKind;

/** Asks the tables about the answers of one round: what each fault costs, and what the round comes to. For one thread. */
final class Judging {
    private static final String PREFIX = "checklist.";
    private static final String SCORED = "check";

    private final RoundRow round;
    private final BiFunction<TableKind, Facts, Decision<Outcome>> tables;

    private Judging(RoundRow round, BiFunction<TableKind, Facts, Decision<Outcome>> tables) {
        this.round = round;
        this.tables = tables;
    }

    /** What its answers come to, without anything being carried out. */
    static Verdict dry(Rulebook rulebook, TenantId tenant, RoundRow round) {
        return new Judging(
                        round, (table, facts) -> rulebook.evaluate(tenant, round.module, table, round.checkedAt, facts))
                .judge();
    }

    /** What its answers come to; the rows that say so count as used once the transaction is over. */
    static Verdict carriedOut(RuleDecisions decisions, TenantId tenant, RoundRow round) {
        return new Judging(
                        round, (table, facts) -> decisions.decide(tenant, round.module, table, round.checkedAt, facts))
                .judge();
    }

    private Verdict judge() {
        List<Round.Fault> faults = new ArrayList<>();
        Map<String, BigDecimal> deducted = new LinkedHashMap<>();
        // Whoever was looked at is scored; the leader is only when something is charged to them.
        round.employees().forEach(employee -> deducted.put(employee, BigDecimal.ZERO));
        BigDecimal all = BigDecimal.ZERO;
        for (CheckAnswer answer : round.answers()) {
            Optional<Round.Fault> fault = fault(answer);
            if (fault.isPresent()) {
                faults.add(fault.get());
                all = all.add(fault.get().points());
                fault.get()
                        .charged()
                        .forEach(
                                employee -> deducted.merge(employee, fault.get().points(), BigDecimal::add));
            }
        }
        List<Verdict.Sum> sums = new ArrayList<>();
        deducted.forEach((employee, sum) -> sums.add(new Verdict.Sum(employee, sum.setScale(2), score(sum))));
        return new Verdict(faults, sums, score(all));
    }

    /** Only what is not as it should be can cost something. */
    private Optional<Round.Fault> fault(CheckAnswer answer) {
        Map<String, Object> facts = new HashMap<>();
        facts.put(PREFIX + "item", answer.item());
        facts.put(PREFIX + "round", round.kind().id());
        BigDecimal number = answer.number();
        if (number != null) {
            facts.put(PREFIX + "value", number);
        } else if (answer.result() == CheckAnswer.Result.FAIL) {
            facts.put(PREFIX + "passed", false);
        } else {
            return Optional.empty();
        }
        Decision<Outcome> decision = tables.apply(TableKind.CHECKLIST, Facts.of(facts));
        if (!decision.gaps().isEmpty()) {
            throw new Refused("inspection.unjudged", decision.gaps().get(0).message());
        }
        return decision.outcomes().isEmpty() ? Optional.empty() : Optional.of(fault(answer, decision));
    }

    private Round.Fault fault(CheckAnswer answer, Decision<Outcome> decision) {
        Outcome first = decision.outcomes().get(0);
        BigDecimal points = decision.outcomes().stream()
                .flatMap(outcome -> outcome.value().stream())
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        boolean isFined = decision.outcomes().stream()
                .anyMatch(outcome -> CheckRules.lists(outcome.cells().getOrDefault("fined", ""), round.kind()));
        String leader = round.leader;
        List<String> charged = answer.employees().isEmpty() && leader != null ? List.of(leader) : answer.employees();
        return new Round.Fault(
                answer.item(),
                first.row().rowId(),
                first.row().clause(),
                decision.traces().get(0).name(),
                new Text(
                        decision.traces().get(0).sentence(Locale.SIMPLIFIED_CHINESE),
                        decision.traces().get(0).sentence(Locale.ENGLISH)),
                points,
                isFined,
                charged,
                List.of());
    }

    private BigDecimal score(BigDecimal deducted) {
        return tables
                .apply(TableKind.KPI, Facts.of(Map.of("kpi.measure", SCORED, "kpi.deductions", deducted)))
                .outcomes()
                .stream()
                .flatMap(outcome -> outcome.value().stream())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "inspection.no-score",
                        new Text(
                                "规则表没有写明检查怎样计分（PRO-KPI-17），请在指标表中填写“" + SCORED + "”。",
                                "No rule says how a check is scored (PRO-KPI-17); fill in “" + SCORED
                                        + "” in the table of scores.")));
    }
}
