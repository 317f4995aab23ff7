package org.riser.simulation.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.jobs.Timer;
import org.riser.jobs.Timers;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/**
 * Whose turn it is. Each simulation that is not over has a timer: it fires when its turn comes, and again when whoever is at
 * work on it has not been heard of for a while, so that another takes it up.
 */
@Component(service = Turns.class)
public final class Turns {
    static final String KIND = "simulation.turn";

    /** How long one may be silent who is at work. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final Timers timers;
    private final Clock clock;

    @Activate
    public Turns(
            @Reference Timers timers,
            @Reference Clock clock,
            @Reference(target = "(unit=simulation)") UnitReady ready) {
        this.timers = timers;
        this.clock = clock;
    }

    void now(UnitOfWork unit, UUID simulation) {
        in(unit, simulation, Duration.ZERO);
    }

    void heardOf(UnitOfWork unit, UUID simulation) {
        in(unit, simulation, SILENCE);
    }

    /** It is over; of the others, which ask one after the other, the next one may begin. */
    void over(UnitOfWork unit, UUID simulation) {
        timers.cancel(unit, simulation, KIND);
        SimulationRows.notOver(unit).forEach(next -> now(unit, next.id));
    }

    private void in(UnitOfWork unit, UUID simulation, Duration time) {
        timers.schedule(
                unit,
                new Timer(simulation, KIND, null, simulation, clock.instant().plus(time), "{}"));
    }
}
