package org.riser.rulebook.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.riser.api.Text;
import org.riser.rulebook.Clause;
import org.riser.rulebook.FactTypes;
import org.riser.rulebook.Finding;
import org.riser.rulebook.TableKind;
import org.riser.rulebook.Words;
import org.riser.rulebook.internal.pack.Findings;
import org.riser.rulebook.internal.pack.Pack;
import org.riser.rulebook.internal.pack.PackReader;
import org.riser.rulebook.internal.scenario.Scenario;

/** Runs every scenario of every pack we ship. */
class ShippedPacksTest {
    private static final String[] PACKS = {"core", "gas", "lpg", "power", "property", "taxdevice"};

    @ParameterizedTest
    @ValueSource(strings = {"core", "gas", "lpg", "power", "property", "taxdevice"})
    void decidesWhatItsScenariosSay(String pack) {
        List<Finding> findings = Fixtures.rulebook().check(Fixtures.shipped(pack), FactTypes.unknown());

        assertThat(findings.stream()
                        .map(finding ->
                                finding.place() + " " + finding.message().en()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "gas", "lpg", "power", "property", "taxdevice"})
    void firesEveryRowInOneScenarioAndHoldsEveryTableBackInAnother(String id) {
        Pack pack = read(id);
        pack.rows().forEach((kind, rows) -> {
            List<Scenario> asked = pack.scenarios().stream()
                    .filter(scenario -> scenario.table() == kind)
                    .toList();
            Set<String> fired = asked.stream()
                    .flatMap(scenario -> scenario.expect().rows().stream())
                    .collect(Collectors.toSet());

            assertThat(rows)
                    .as("%s %s", id, kind)
                    .allSatisfy(row -> assertThat(fired).contains(row.ref().rowId()));
            assertThat(asked)
                    .as("%s %s", id, kind)
                    .anySatisfy(
                            scenario -> assertThat(scenario.expect().rows()).hasSizeLessThan(Math.max(rows.size(), 2)));
        });
    }

    /** What a descriptor does not name the core has to, in both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "gas", "lpg", "power", "property", "taxdevice"})
    void everyFactOfASentenceHasAName(String id) {
        Set<String> unnamed = read(id).rows().values().stream()
                .flatMap(rows -> rows.stream().flatMap(row -> row.facts().stream()))
                .filter(fact -> !fact.startsWith("field.") && !fact.startsWith("checklist."))
                .filter(fact -> Words.core().fact(fact).equals(Text.same(fact)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unnamed).isEmpty();
    }

    /**
     * Not EX-46 and EX-83: which completions a draw takes, and how archives are numbered, no table says. They are examples of
     * SamplesTest and PropertyIT.
     */
    @Test
    void coversEveryWorkedExampleThatIsADecision() {
        Set<String> examples = Stream.of(PACKS)
                .flatMap(pack -> read(pack).scenarios().stream())
                .map(Scenario::id)
                .filter(id -> id.startsWith("EX-"))
                .map(id -> id.substring(0, 5))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(examples)
                .containsExactly(
                        "EX-01", "EX-02", "EX-04", "EX-05", "EX-07", "EX-08", "EX-10", "EX-11", "EX-13", "EX-14",
                        "EX-16", "EX-17", "EX-19", "EX-20", "EX-22", "EX-23", "EX-25", "EX-26", "EX-28", "EX-29",
                        "EX-31", "EX-32", "EX-34", "EX-35", "EX-37", "EX-38", "EX-40", "EX-41", "EX-43", "EX-44",
                        "EX-47", "EX-49", "EX-50", "EX-52", "EX-53", "EX-55", "EX-56", "EX-58", "EX-59", "EX-61",
                        "EX-62", "EX-64", "EX-65", "EX-67", "EX-68", "EX-70", "EX-71", "EX-73", "EX-74", "EX-76",
                        "EX-77", "EX-79", "EX-80", "EX-82", "EX-85", "EX-86", "EX-88", "EX-89", "EX-91", "EX-92",
                        "EX-94", "EX-95");
    }

    @Test
    void knowsTheClausesOfEveryPackInBothLanguages() {
        TableRulebook rulebook = Fixtures.rulebook();
        List<Clause> all = Stream.of(PACKS)
                .flatMap(pack -> rulebook.clauses(pack, Set.of()).stream())
                .toList();

        assertThat(all).hasSize(598).allSatisfy(clause -> {
            assertThat(clause.text().zh()).isNotBlank();
            assertThat(clause.text().en()).isNotBlank();
            assertThat(rulebook.clause(clause.id())).contains(clause);
        });
        assertThat(rulebook.clauses("power", Set.of(Clause.Kind.SLA)))
                .extracting(Clause::id)
                .contains("PWR-SLA-01", "PWR-SLA-13");
        assertThat(rulebook.clause("PWR-SLA-99")).isEmpty();
    }

    @Test
    void everyClauseOfAChecklistIsAnItemThatSomeRoundLooksAt() {
        Set<String> items = Stream.of(PACKS)
                .flatMap(pack -> Stream.ofNullable(read(pack).rows().get(TableKind.CHECKLIST)))
                .flatMap(List::stream)
                .map(row -> row.ref().clause())
                .collect(Collectors.toSet());
        TableRulebook rulebook = Fixtures.rulebook();

        assertThat(Stream.of(PACKS)
                        .flatMap(pack -> rulebook.clauses(pack, Set.of(Clause.Kind.CHECKLIST)).stream())
                        .map(Clause::id))
                .hasSize(153)
                .isSubsetOf(items);
    }

    /** Fines are on for dress, civil language, hygiene and what is prepared before opening; all else only scores. */
    @Test
    void onlyTheFamiliesNamedByTheHouseAreFinedAsTheyCome() {
        assertThat(Stream.of(PACKS)
                        .flatMap(pack -> Stream.ofNullable(read(pack).rows().get(TableKind.CHECKLIST)))
                        .flatMap(List::stream)
                        .filter(row -> row.cells().containsKey("fined"))
                        .map(row -> row.ref().clause().replaceAll("-[0-9]+$", "")))
                .containsOnly("SVC-DRS", "GAS-HYG", "SVC-LNG", "HALL-PREP");
    }

    private static Pack read(String pack) {
        Findings findings = new Findings();
        return new PackReader(Fixtures.shipped(pack), FactTypes.unknown(), findings)
                .read()
                .orElseThrow(() -> new AssertionError(findings.all()));
    }
}
