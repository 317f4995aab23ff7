package org.riser.simulation.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.riser.jobs.FiredTimer;
import org.riser.jobs.TimerHandler;
import org.riser.simulation.Simulation;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Gives a simulation to this node when its turn has come, or when the one that had it is silent. */
@Component
public final class Turn implements TimerHandler {
    private final Turns turns;
    private final Worker worker;

    @Activate
    public Turn(
            @Reference Store store,
            @Reference Turns turns,
            @Reference Past past,
            @Reference Names names,
            @Reference Clock clock) {
        this.turns = turns;
        this.worker = new Worker(new Runner(store, turns, past, names, clock, Runner.Pace.USUAL), UUID.randomUUID());
    }

    @Deactivate
    public void close() {
        worker.close();
    }

    @Override
    public String kind() {
        return Turns.KIND;
    }

    @Override
    public void fire(UnitOfWork unit, FiredTimer timer) {
        Optional<SimulationRow> first = SimulationRows.first(unit);
        Optional<SimulationRow> row = SimulationRows.find(unit, timer.subject());
        if (first.isEmpty() || row.isEmpty() || !first.get().id.equals(row.get().id)) {
            return; // its turn comes when the one before it is over
        }
        SimulationRow own = row.get();
        turns.heardOf(unit, own.id);
        if (own.state() == Simulation.State.RUNNING && worker.has(own.id)) {
            return; // this node is at work on it, and slow
        }
        own.take(worker.name());
        unit.afterCommit(() -> worker.take(timer.tenant(), timer.subject()));
    }
}
