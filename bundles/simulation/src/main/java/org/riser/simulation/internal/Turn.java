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
    private final Past past;
    private final Worker worker;

    @Activate
    public Turn(
            @Reference Store store,
            @Reference Turns turns,
            @Reference Past past,
            @Reference Names names,
            @Reference Clock clock) {
        this.turns = turns;
        this.past = past;
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
        Optional<SimulationRow> row = SimulationRows.find(unit, timer.subject())
                .filter(found -> !found.state().isOver());
        if (row.isEmpty()) {
            return;
        }
        SimulationRow own = row.get();
        // Also one that has to wait: whoever ends the one before it may not see it yet, and then nobody would call it.
        turns.heardOf(unit, own.id);
        boolean isFirst = SimulationRows.first(unit, past.packs(timer.tenant()))
                .filter(first -> first.id.equals(own.id))
                .isPresent();
        if (!isFirst) {
            return;
        }
        if (own.state() == Simulation.State.RUNNING && worker.has(own.id)) {
            return; // this node is at work on it, and slow
        }
        own.take(worker.name());
        unit.afterCommit(() -> worker.take(timer.tenant(), timer.subject()));
    }
}
