package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.riser.rulebook.internal.Fixtures.AT;
import static org.riser.rulebook.internal.Fixtures.TENANT;
import static org.riser.rulebook.internal.Fixtures.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.FailedGate;
import org.riser.rulebook.Finding;
import org.riser.rulebook.Outcome;
import org.riser.rulebook.PackFiles;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Trace;
import org.riser.rulebook.internal.expert.Emission;
import org.riser.rulebook.internal.expert.ExpertRule;
import org.riser.rulebook.internal.pack.ExpertRow;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.pack.PackReader;

/** Expert rules that say something no row can say pass, and decide what the scenarios beside them demand. */
class HonestRulesTest {
    private static final String OUR_WORDS = " rule salience when then end not exists $Asked Asked asks applies holds"
            + " Decided $Decided conclude certain both either opposite less atMost more atLeast same differs known"
            + " settled plus minus times over negative number word day yes present has days count total figure phrase"
            + " effect row unit clause amount";
    private static final TableRulebook RULEBOOK = Fixtures.rulebook();

    @BeforeAll
    static void load() {
        RULEBOOK.load(pack(), FactTypes.unknown());
    }

    @Test
    void decideWhatTheirScenariosSay() {
        List<Finding> findings = RULEBOOK.check(pack(), FactTypes.unknown());

        assertThat(findings.stream()
                        .map(finding ->
                                finding.place() + " " + finding.message().en()))
                .isEmpty();
    }

    @Test
    void eachOfThemFiresInAScenario() {
        Pack read = new PackReader(pack(), FactTypes.unknown(), new Findings())
                .read()
                .orElseThrow();

        assertThat(read.experts().get(0).rows())
                .hasSizeGreaterThanOrEqualTo(12)
                .extracting(ExpertRow::row)
                .allSatisfy(row -> assertThat(read.scenarios())
                        .anySatisfy(scenario -> assertThat(scenario.expect().rows())
                                .contains(row.ref().rowId())));
    }

    @Test
    void nothingOfTheirTextReachesTheCompiler() {
        List<ExpertRule> rules = new PackReader(pack(), FactTypes.unknown(), new Findings())
                .read().orElseThrow().experts().get(0).rows().stream()
                        .map(ExpertRow::rule)
                        .toList();

        assertThat(Emission.of(rules)
                        .lines()
                        .skip(4)
                        .flatMap(line -> Stream.of(line.split("[^A-Za-z$]+", -1)))
                        .distinct())
                .isSubsetOf(Set.of(OUR_WORDS.split(" ", -1)));
    }

    @Test
    void traceNamesClauseRuleAndFacts() {
        Outcome outcome = last(RULEBOOK.evaluate(
                        TENANT,
                        "honest",
                        TableKind.CASH,
                        AT,
                        facts("cash.event", "closing", "field.balance", -3, "field.kind", "debt"))
                .outcomes());
        Trace trace = last(RULEBOOK.evaluate(
                        TENANT,
                        "honest",
                        TableKind.CASH,
                        AT,
                        facts("cash.event", "closing", "field.balance", -3, "field.kind", "debt"))
                .traces());

        assertThat(outcome.row()).isEqualTo(trace.row());
        assertThat(trace.sentence(Locale.ENGLISH))
                .isEqualTo("X-17 “Negative balance” (row X-17-balance, version 1.0.0), given field.balance = -3,"
                        + " field.kind = debt: block receipts");
        assertThat(outcome.cells()).containsEntry("message_en", "Settle the balance first.");
    }

    @Test
    void aRefusalQuotesItsFactsAndNamesWhoMayOverride() {
        FailedGate gate = RULEBOOK.gates(
                        TENANT,
                        AT,
                        facts(
                                "case.kind", "honest.repair",
                                "case.action", "close",
                                "field.seal", "ok",
                                "field.before", 100,
                                "field.after", 120))
                .failed()
                .get(0);

        assertThat(gate.message().en()).isEqualTo("The readings 100 and 120 are too far apart.");
        assertThat(gate.override()).contains("manager");
        assertThat(gate.fault().field()).isEqualTo("fields.after");
        assertThat(gate.trace().facts()).containsKeys("field.before", "field.after");
    }

    @Test
    void aRefusalThatCannotBeJudgedNamesWhatIsMissing() {
        FailedGate gate = RULEBOOK.gates(
                        TENANT,
                        AT,
                        facts(
                                "case.kind", "honest.repair",
                                "case.action", "close",
                                "field.seal", "ok",
                                "field.before", 100))
                .failed()
                .get(0);

        assertThat(gate.fact()).isEqualTo("field.after");
        assertThat(gate.message().en()).isEqualTo("“Readings” cannot be judged: “field.after” is missing.");
    }

    @Test
    void tenantsSetTheParametersThatARuleTakesIn() {
        assertThat(last(RULEBOOK
                                .evaluate(
                                        TENANT,
                                        "honest",
                                        TableKind.PENALTY,
                                        AT,
                                        facts(
                                                "penalty.event",
                                                "late",
                                                "field.minutes",
                                                11,
                                                "field.noted",
                                                false,
                                                "field.waived",
                                                true,
                                                "field.reporter",
                                                "self",
                                                "field.factor",
                                                9))
                                .outcomes()
                                .stream()
                                .filter(outcome -> outcome.effect().equals("off-post"))
                                .toList())
                        .cells())
                .containsEntry("approval", "director");
    }

    static PackFiles pack() {
        try {
            return PackFiles.of(Path.of("src/test/resources/expert/honest"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
