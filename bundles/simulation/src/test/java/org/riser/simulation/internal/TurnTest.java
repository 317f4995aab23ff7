package org.riser.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.riser.simulation.NewSimulation;
import org.riser.simulation.Simulation;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

/** Whose turn it is, whatever order the transactions end in. */
@StoreTest({"jobs", "identity", "customers", "publication", "casework", "conduct", "simulation"})
class TurnTest {
    /** The end of the first and the start of the second are committed at once, and neither transaction sees the other. */
    @EachDatabase
    void oneThatHasToWaitIsHeardAgainThoughNobodyCallsIt(TestStore store) {
        try (Years years = new Years(store)) {
            Simulation first = years.start(Edits.within(2));
            store.run(years.tenant, unit -> {
                SimulationRows.find(unit, first.id()).orElseThrow().take(UUID.randomUUID());
                years.turns.heardOf(unit, first.id());
            });
            years.clock.advance(Duration.ofSeconds(1));
            Simulation second = years.simulations.start(years.author, UUID.randomUUID(), Years.wanted(Edits.within(5)));
            years.timers.run();
            assertThat(years.simulations.find(years.author, second.id()).state())
                    .isEqualTo(Simulation.State.WAITING);
            store.run(
                    years.tenant,
                    unit -> SimulationRows.find(unit, first.id())
                            .orElseThrow()
                            .end(Simulation.State.CANCELLED, years.clock.instant()));

            years.clock.advance(Turns.SILENCE.plusSeconds(1));

            assertThat(years.over(second).state()).isEqualTo(Simulation.State.DONE);
            assertThat(years.rows("RS_TIMER")).noneMatch(timer -> timer.contains(Turns.KIND));
        }
    }

    @EachDatabase
    void oneWhosePackIsAwayHoldsUpNobody(TestStore store) {
        try (Years years = new Years(store)) {
            NewSimulation away = new NewSimulation("stairs", List.of(), Years.FROM, Years.TO);
            UUID id = UUID.randomUUID();
            store.run(years.tenant, unit -> {
                SimulationRows.add(unit, new SimulationRow(id, away, years.author, years.clock.instant()));
                years.turns.now(unit, id);
            });
            years.clock.advance(Duration.ofSeconds(1));

            Simulation other = years.start(Edits.within(2));

            assertThat(years.over(other).state()).isEqualTo(Simulation.State.DONE);
            assertThat(years.simulations.find(years.author, id).state()).isEqualTo(Simulation.State.WAITING);
            assertThat(years.rows("RS_TIMER")).anyMatch(timer -> timer.contains(Turns.KIND));
        }
    }

    @EachDatabase
    void whatIsAcceptedAfterTheStartIsNoPartOfThePast(TestStore store) {
        try (Years years = new Years(store)) {
            years.repair("2025-09-29T10:00", "2025-10-10T12:00");
            years.clock.set(Years.at("2025-10-20T09:00"));
            Simulation simulation =
                    years.simulations.start(years.author, UUID.randomUUID(), Years.wanted(Edits.within(2)));
            years.open("2025-10-20T09:01");

            Simulation over = years.over(simulation);

            assertThat(over.to()).isEqualTo(over.startedAt());
            assertThat(over.done()).isEqualTo(over.cases()).isEqualTo(1);
        }
    }
}
