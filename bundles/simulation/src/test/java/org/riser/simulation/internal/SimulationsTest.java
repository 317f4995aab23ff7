package org.riser.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.api.Page;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.casework.CaseView;
import org.riser.publication.RowChange;
import org.riser.simulation.NewSimulation;
import org.riser.simulation.SimulatedChange;
import org.riser.simulation.SimulatedChange.Effect;
import org.riser.simulation.Simulation;
import org.riser.simulation.SimulationResult;
import org.riser.simulation.SimulationResult.Compared;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/**
 * What a draft would have made of a known autumn. Three working days from 29 September 2025 end with 10 October, for 1 to 8
 * October are holidays; 11 October, a Saturday, is worked.
 */
@StoreTest({"jobs", "identity", "customers", "publication", "casework", "conduct", "simulation"})
class SimulationsTest {
    private static final List<String> LIVE = List.of(
            "RS_CASE",
            "RS_CASE_EVENT",
            "RS_CLOCK",
            "RS_CASE_PAUSE",
            "RS_CASE_COMMAND",
            "RS_RULE_CHANGE",
            "RS_CONDUCT_FINDING",
            "RS_CONDUCT_PENALTY",
            "RS_CALENDAR");

    /** The cases of the autumn, by their numbers. */
    private record Autumn(String inTime, String late, String paused, String afterHours) {
        static Autumn of(Years years) {
            String inTime = years.repair("2025-09-29T10:00", "2025-10-10T12:00").number();
            String late = years.repair("2025-09-29T10:00", "2025-10-13T09:00").number();
            CaseView waiting = years.open("2025-09-29T10:00");
            years.paused(waiting, "2025-09-30T10:00", "2025-10-09T10:00");
            String paused = years.repaired(waiting, "2025-10-11T12:00").number();
            String afterHours =
                    years.repair("2025-09-29T16:30", "2025-10-10T12:00").number();
            years.repair("2025-09-29T10:00", "2025-09-30T12:00");
            return new Autumn(inTime, late, paused, afterHours);
        }
    }

    @EachDatabase
    void aTighterLimitBreaksExactlyTheCasesThatWereJustInTime(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn autumn = Autumn.of(years);

            Simulation simulation = years.tried(Edits.within(2));

            SimulationResult result = result(simulation);
            assertThat(simulation.done()).isEqualTo(simulation.cases()).isEqualTo(5);
            assertThat(result.breaches()).isEqualTo(Compared.of(1, 3));
            assertThat(changes(years, simulation))
                    .allMatch(change -> change.effect() == Effect.BROKEN)
                    .extracting(SimulatedChange::number)
                    .containsExactlyInAnyOrder(autumn.inTime(), autumn.paused());
            assertThat(result.people()).singleElement().satisfies(line -> {
                assertThat(line.name()).isEqualTo("Name of staff:agent");
                assertThat(line.met()).isEqualTo(Compared.of(4, 2));
                assertThat(line.late()).isEqualTo(Compared.of(1, 3));
            });
            assertThat(result.clocks())
                    .singleElement()
                    .satisfies(line -> assertThat(line.breaches()).isEqualTo(Compared.of(1, 3)));
        }
    }

    @EachDatabase
    void aWiderLimitHealsTheCaseThatWasLate(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn autumn = Autumn.of(years);

            Simulation simulation = years.tried(Edits.within(5));

            assertThat(result(simulation).breaches()).isEqualTo(Compared.of(1, 0));
            assertThat(changes(years, simulation)).singleElement().satisfies(change -> {
                assertThat(change.number()).isEqualTo(autumn.late());
                assertThat(change.effect()).isEqualTo(Effect.HEALED);
                assertThat(change.before().dueAt()).isEqualTo(Years.at("2025-10-11T00:00"));
                assertThat(change.before().lateSeconds())
                        .isEqualTo(Duration.ofHours(57).toSeconds());
                assertThat(change.after().dueAt()).isEqualTo(Years.at("2025-10-14T00:00"));
                assertThat(change.after().lateSeconds()).isNull();
            });
        }
    }

    @EachDatabase
    void whatPenaltiesAndFollowUpsWouldComeOfItIsCounted(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);

            SimulationResult result = result(years.tried(Edits.within(2), Edits.sampledAt("100%")));

            assertThat(result.yuan().before()).isEqualByComparingTo("50");
            assertThat(result.yuan().after()).isEqualByComparingTo("150");
            assertThat(result.points().before()).isEqualByComparingTo("2");
            assertThat(result.points().after()).isEqualByComparingTo("6");
            // Whether it was the second time is in no history.
            assertThat(result.unvalued()).isEqualTo(Compared.of(1, 3));
            assertThat(result.penalties()).isEqualTo(Compared.of(3, 9));
            assertThat(result.followUps().before()).isEqualByComparingTo("3");
            assertThat(result.followUps().after()).isEqualByComparingTo("5");
        }
    }

    @EachDatabase
    void whatPenaltiesUponABreachCostIsToldByPerson(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);

            assertThat(result(years.tried(Edits.within(2))).people())
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.points().before()).isEqualByComparingTo("2");
                        assertThat(line.points().after()).isEqualByComparingTo("6");
                        assertThat(line.yuan().before()).isEqualByComparingTo("50");
                        assertThat(line.yuan().after()).isEqualByComparingTo("150");
                    });
        }
    }

    @EachDatabase
    void findingsAboutConductAreJudgedAgain(TestStore store) {
        try (Years years = new Years(store)) {
            years.found("2025-08-31T10:00", 9);
            years.found("2025-09-02T10:00", 2);
            years.found("2025-11-30T10:00", 3);
            years.repair("2025-09-29T10:00", "2025-10-13T09:00");

            Simulation simulation = years.tried(Edits.roundsCost(30));

            SimulationResult result = result(simulation);
            assertThat(simulation.done()).isEqualTo(simulation.cases()).isEqualTo(1);
            assertThat(result.findings()).isEqualTo(2);
            assertThat(result.yuan().before()).isEqualByComparingTo("150");
            assertThat(result.yuan().after()).isEqualByComparingTo("200");
            assertThat(result.points().after()).isEqualByComparingTo("2");
            assertThat(result.people()).singleElement().satisfies(line -> {
                assertThat(line.name()).isEqualTo("Name of staff:agent");
                assertThat(line.yuan().before()).isEqualByComparingTo("150");
                assertThat(line.yuan().after()).isEqualByComparingTo("200");
            });
            assertThat(result.rejudged()).hasSize(2);
            assertThat(result.rejudged().get(0)).satisfies(line -> {
                assertThat(line.occurredAt()).isEqualTo(Years.at("2025-09-02T10:00"));
                assertThat(line.event()).isEqualTo("round");
                assertThat(line.personName()).isEqualTo("Name of staff:agent");
                assertThat(line.yuan().before()).isEqualByComparingTo("40");
                assertThat(line.yuan().after()).isEqualByComparingTo("60");
            });
            assertThat(result(years.tried(new RowChange("penalty", "LIFT-8", Map.of())))
                            .yuan()
                            .after())
                    .isEqualByComparingTo("50");
        }
    }

    /** A step is asked about with the values it left and the stage it began in. */
    @EachDatabase
    void stepsThatANewGateWouldHaveRefusedAreToldWithTheirCases(TestStore store) {
        try (Years years = new Years(store)) {
            CaseView without = years.repair("2025-09-29T10:00", "2025-09-30T12:00");
            years.repaired(years.onFloor("2025-09-29T10:00", 3), "2025-09-30T12:00");
            years.open("2025-09-29T11:00");

            Simulation simulation = years.tried(Edits.onlyWithFloor());

            assertThat(result(simulation).refused()).isEqualTo(Compared.of(0, 1));
            assertThat(changes(years, simulation)).singleElement().satisfies(change -> {
                assertThat(change.effect()).isEqualTo(Effect.REFUSED);
                assertThat(change.number()).isEqualTo(without.number());
                assertThat(change.clock()).isEqualTo("repair");
                assertThat(change.name().en()).isEqualTo("Floor known");
                assertThat(change.before().row()).isNull();
                assertThat(change.after().row()).isEqualTo("LIFT-3");
                assertThat(change.personName()).isEqualTo("Name of staff:agent");
            });
        }
    }

    @EachDatabase
    void theRulesAsTheyAreChangeNothing(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);

            Simulation simulation = years.tried();

            SimulationResult result = result(simulation);
            assertThat(result.breaches()).isEqualTo(Compared.of(1, 1));
            assertThat(result.moved()).isZero();
            assertThat(result.people()).isEmpty();
            assertThat(changes(years, simulation)).isEmpty();
        }
    }

    @EachDatabase
    void aRowThatIsTakenOutHealsWhateverItBroke(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);

            Simulation simulation = years.tried(new RowChange("sla", "LIFT-1", Map.of()));

            assertThat(result(simulation).breaches()).isEqualTo(Compared.of(1, 0));
            assertThat(changes(years, simulation))
                    .singleElement()
                    .satisfies(change -> assertThat(change.after().row()).isNull());
        }
    }

    @EachDatabase
    void nothingThatPeopleWorkWithIsTouched(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);
            years.open("2025-11-03T10:00");
            years.clock.set(Years.TO.plus(Duration.ofDays(1)));
            years.timers.run();
            List<List<String>> before = LIVE.stream().map(years::rows).toList();

            years.tried(Edits.within(2));

            assertThat(LIVE.stream().map(years::rows).toList()).isEqualTo(before);
            assertThat(years.rows("RS_TIMER")).noneMatch(timer -> timer.contains(Turns.KIND));
        }
    }

    @EachDatabase
    void itIsStartedOnceFoundByItsEditsAndAudited(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);
            UUID id = UUID.randomUUID();
            years.clock.set(Years.TO);

            Simulation first = years.simulations.start(years.author, id, Years.wanted(Edits.within(2)));
            Simulation again = years.simulations.start(years.author, id, Years.wanted(Edits.within(2)));

            assertThat(again).isEqualTo(first);
            Simulation over = years.over(first);
            assertThat(years.simulations.list(years.author, Years.PACK)).containsExactly(over.withoutResult());
            assertThat(years.simulations.latest(years.author, Years.PACK, List.of(Edits.within(2))))
                    .contains(over);
            assertThat(years.simulations.latest(years.author, Years.PACK, List.of(Edits.within(4))))
                    .isEmpty();
            assertThat(years.audited()).contains("rule.simulate").doesNotContain("rule.publish");
        }
    }

    @EachDatabase
    void oneAfterTheOtherAndACancelledOneIsOver(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);
            Simulation first = years.start(Edits.within(2));
            years.clock.advance(Duration.ofSeconds(1));
            Simulation second = years.simulations.start(years.author, UUID.randomUUID(), Years.wanted(Edits.within(5)));

            Simulation cancelled = years.simulations.cancel(years.author, first.id());

            assertThat(cancelled.state()).isEqualTo(Simulation.State.CANCELLED);
            assertThat(years.simulations.cancel(years.author, first.id())).isEqualTo(cancelled);
            Simulation over = years.over(second);
            assertThat(over.state()).isEqualTo(Simulation.State.DONE);
            assertThat(years.simulations.find(years.author, first.id()).done()).isZero();
            assertThatThrownBy(() -> years.simulations.cancel(years.author, second.id()))
                    .isInstanceOf(Conflict.class);
        }
    }

    /** A node tells one case, keeps it and dies; another goes on and counts nothing twice. */
    @EachDatabase
    void whatADeadNodeLeftIsGoneOnWith(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);
            Simulation simulation = years.start(Edits.within(2));
            UUID dead = UUID.randomUUID();
            Runner runner = new Runner(
                    store, years.turns, years.past, years.names, years.clock, new Runner.Pace(1, Duration.ZERO));
            store.run(years.tenant, unit -> {
                SimulationRows.find(unit, simulation.id()).orElseThrow().take(dead);
                years.turns.heardOf(unit, simulation.id());
            });
            Run run = runner.open(years.tenant, simulation.id(), dead).orElseThrow();
            assertThat(runner.stretch(run)).isTrue();
            years.timers.run();
            Simulation halted = years.simulations.find(years.author, simulation.id());
            assertThat(halted.state()).isEqualTo(Simulation.State.RUNNING);
            assertThat(halted.done()).isEqualTo(1);

            years.clock.advance(Turns.SILENCE.plusSeconds(1));
            Simulation over = years.over(simulation);

            assertThat(over.state()).isEqualTo(Simulation.State.DONE);
            assertThat(result(over).cases()).isEqualTo(5);
            assertThat(result(over).breaches()).isEqualTo(Compared.of(1, 3));
            assertThat(changes(years, over)).hasSize(2);
            // The dead one was only slow: it finds that it is another's by now.
            assertThat(runner.stretch(run)).isFalse();
            assertThat(years.simulations.find(years.author, over.id())).isEqualTo(over);
        }
    }

    @EachDatabase
    void changesComeInPages(TestStore store) {
        try (Years years = new Years(store)) {
            Autumn.of(years);
            Simulation simulation = years.tried(Edits.within(2));

            Page<SimulatedChange> first = years.simulations.changes(years.author, simulation.id(), null, 1);
            Page<SimulatedChange> second = years.simulations.changes(years.author, simulation.id(), first.next(), 1);

            List<SimulatedChange> both = new ArrayList<>(first.items());
            both.addAll(second.items());
            assertThat(both).isEqualTo(changes(years, simulation));
            assertThat(second.next()).isNull();
            assertThatThrownBy(() -> years.simulations.changes(years.author, simulation.id(), "x", 1))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @EachDatabase
    void whatCannotBeTriedIsRefused(TestStore store) {
        try (Years years = new Years(store);
                Years others = new Years(store)) {
            Simulation simulation = years.start(Edits.within(2));
            UUID id = UUID.randomUUID();
            Instant now = years.clock.instant();

            assertThatThrownBy(() -> years.simulations.start(
                            years.caller("reader", "rule.view"), id, Years.wanted(Edits.within(2))))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> years.simulations.start(
                            years.author, id, Years.wanted(new RowChange("sla", "X", Map.of("limit", "soon")))))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> years.simulations.start(
                            years.author, id, new NewSimulation(Years.PACK, List.of(), now.plusSeconds(9), now)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            refused -> assertThat(refused.faults()).hasSize(2));
            assertThatThrownBy(() -> years.simulations.start(
                            years.author, id, new NewSimulation("none", List.of(), Years.FROM, Years.TO)))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> others.simulations.find(others.author, simulation.id()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> others.simulations.changes(others.author, simulation.id(), null, 10))
                    .isInstanceOf(NotFound.class);
        }
    }

    private static SimulationResult result(Simulation simulation) {
        SimulationResult result = simulation.result();
        if (simulation.state() != Simulation.State.DONE || result == null) {
            throw new AssertionError("not done: " + simulation);
        }
        return result;
    }

    private static List<SimulatedChange> changes(Years years, Simulation simulation) {
        return years.simulations
                .changes(years.author, simulation.id(), null, 200)
                .items();
    }
}
