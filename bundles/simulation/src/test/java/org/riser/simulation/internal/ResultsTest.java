package org.riser.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.api.error.Conflict;
import org.riser.api.error.Unavailable;
import org.riser.publication.RowChange;
import org.riser.simulation.NewSimulation;
import org.riser.simulation.Simulation;
import org.riser.simulation.SimulationResult;
import org.riser.simulation.SimulationResult.Compared;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** What is counted, what is not and why, and how long it is kept. */
@StoreTest({"jobs", "identity", "customers", "publication", "casework", "conduct", "simulation"})
class ResultsTest {
    @EachDatabase
    void penaltiesAreThoseOfTheEditionByWhichTheBreachWasJudged(TestStore store) {
        try (Years years = new Years(store)) {
            years.repair("2025-09-29T10:00", "2025-10-13T09:00");
            years.publish("2025-11-01T10:00", new RowChange("penalty", "LIFT-9a", Map.of()));

            SimulationResult result = result(years.tried());

            assertThat(result.breaches()).isEqualTo(Compared.of(1, 1));
            assertThat(result.yuan().before()).isEqualByComparingTo("50");
        }
    }

    @EachDatabase
    void aModuleThatGoesMeanwhileIsNamedAndItsCasesAreCounted(TestStore store) {
        try (Years years = new Years(store)) {
            for (int i = 0; i < 3; i++) {
                years.repair("2025-09-29T10:0" + i, "2025-10-13T09:00");
            }
            Simulation simulation = years.start(Edits.within(2));
            UUID node = UUID.randomUUID();
            Runner runner = new Runner(
                    store, years.turns, years.past, years.names, years.clock, new Runner.Pace(1, Duration.ZERO));
            store.run(
                    years.tenant,
                    unit -> SimulationRows.find(unit, simulation.id())
                            .orElseThrow()
                            .take(node));
            Run run = runner.open(years.tenant, simulation.id(), node).orElseThrow();
            assertThat(runner.stretch(run)).isTrue();
            try {
                Years.unload();
                boolean more = true;
                while (more) {
                    more = runner.stretch(run);
                }
            } finally {
                Years.load();
            }

            SimulationResult result = result(years.simulations.find(years.author, simulation.id()));
            assertThat(result.cases()).isEqualTo(3);
            assertThat(result.untold()).isEqualTo(2);
            assertThat(result.away()).containsExactly(Years.PACK);
            assertThat(result.breaches()).isEqualTo(Compared.of(1, 1));
        }
    }

    @EachDatabase
    void aSimulationWaitsForThePackThatItTries(TestStore store) {
        try (Years years = new Years(store)) {
            years.repair("2025-09-29T10:00", "2025-10-13T09:00");
            Simulation simulation = years.start(Edits.within(2));
            UUID node = UUID.randomUUID();
            Runner runner = new Runner(store, years.turns, years.past, years.names, years.clock, Runner.Pace.USUAL);
            store.run(years.tenant, unit -> {
                SimulationRows.find(unit, simulation.id()).orElseThrow().take(node);
                years.turns.heardOf(unit, simulation.id());
            });
            try {
                Years.unload();
                assertThatThrownBy(() -> runner.open(years.tenant, simulation.id(), node))
                        .isInstanceOf(Unavailable.class)
                        .hasMessageContaining(Years.PACK);
            } finally {
                Years.load();
            }

            years.clock.advance(Turns.SILENCE.plusSeconds(1));

            assertThat(years.over(simulation).state()).isEqualTo(Simulation.State.DONE);
        }
    }

    @EachDatabase
    void monthsThatThePeriodCutsAreNamedAndDrawNothing(TestStore store) {
        try (Years years = new Years(store)) {
            years.repair("2025-09-29T10:00", "2025-09-30T12:00");
            years.repair("2025-09-29T10:00", "2025-10-10T12:00");
            years.repair("2025-09-29T10:00", "2025-10-10T13:00");
            years.clock.set(Years.TO);

            Simulation simulation = years.over(years.simulations.start(
                    years.author,
                    UUID.randomUUID(),
                    new NewSimulation(Years.PACK, List.of(), Years.at("2025-09-15T00:00"), Years.TO)));

            assertThat(result(simulation).cutMonths()).containsExactly("2025-09");
            assertThat(result(simulation).followUps().before()).isEqualByComparingTo("1");
        }
    }

    @EachDatabase
    void theLatestAreKeptAndTheOthersGoWithTheirChanges(TestStore store) {
        try (Years years = new Years(store)) {
            years.repair("2025-09-29T10:00", "2025-10-10T12:00");
            Simulation first = years.tried(Edits.within(2));
            years.clock.advance(Duration.ofSeconds(1));
            Simulation second = years.simulations.start(years.author, UUID.randomUUID(), Years.wanted(Edits.within(2)));
            years.over(second);
            assertThat(years.rows("RS_SIMULATION_CHANGE")).hasSize(2);

            store.run(years.tenant, unit -> SimulationRows.trim(unit, years.tenant, 1));

            assertThat(years.simulations.list(years.author, Years.PACK))
                    .extracting(Simulation::id)
                    .containsExactly(second.id());
            assertThat(years.rows("RS_SIMULATION_CHANGE"))
                    .singleElement()
                    .satisfies(row -> assertThat(row).doesNotContain(first.id().toString()));
        }
    }

    @EachDatabase
    void onlySoManyMayWait(TestStore store) {
        try (Years years = new Years(store)) {
            for (int i = 0; i < 20; i++) {
                years.start(Edits.within(2));
            }

            assertThatThrownBy(() -> years.start(Edits.within(2))).isInstanceOf(Conflict.class);
        }
    }

    /** What was kept before modules and months were named is read on. */
    @EachDatabase
    void anOlderResultIsReadOn(TestStore store) {
        try (Years years = new Years(store)) {
            years.repair("2025-09-29T10:00", "2025-10-10T12:00");
            Simulation simulation = years.tried(Edits.within(2));
            store.run(years.tenant, unit -> {
                SimulationRow row = SimulationRows.find(unit, simulation.id()).orElseThrow();
                String result = String.valueOf(row.result);
                row.result =
                        result.replace("\"cutMonths\":[],\"away\":[],", "").replaceFirst("\"undrawn\":\\{[^}]*},", "");
                assertThat(row.result.length()).isLessThan(result.length() - 50);
            });

            assertThat(years.simulations.find(years.author, simulation.id())).isEqualTo(simulation);
        }
    }

    private static SimulationResult result(Simulation simulation) {
        SimulationResult result = simulation.result();
        if (simulation.state() != Simulation.State.DONE || result == null) {
            throw new AssertionError("not done: " + simulation);
        }
        return result;
    }
}
