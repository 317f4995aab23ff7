package org.riser.simulation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.api.error.Unavailable;
import org.riser.api.security.Caller;
import org.riser.rulebook.Rulebook;
import org.riser.simulation.Simulation;
import org.riser.simulation.SimulationResult;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries a simulation from checkpoint to checkpoint. What is counted, what changed and where to go on are written in one
 * transaction, so a crash costs a stretch and counts nothing twice. Thread-safe.
 */
final class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);

    /** How many that are over stay, of one company. */
    static final int KEPT = 100;

    private final Store store;
    private final Turns turns;
    private final Past past;
    private final Names people;
    private final Clock clock;
    private final Pace pace;

    /**
     * @param portion cases of one read, and so of one short transaction
     * @param stretch how long is told before what came of it is kept
     */
    record Pace(int portion, Duration stretch) {
        static final Pace USUAL = new Pace(250, Duration.ofSeconds(2));
    }

    Runner(Store store, Turns turns, Past past, Names people, Clock clock, Pace pace) {
        this.store = store;
        this.turns = turns;
        this.past = past;
        this.people = people;
        this.clock = clock;
        this.pace = pace;
    }

    /** Opens what was taken up under that name; empty when it is somebody else's by now, or over. */
    Optional<Run> open(TenantId tenant, UUID simulation, UUID runner) {
        Optional<SimulationRow> row = store.call(
                tenant, unit -> SimulationRows.find(unit, simulation).filter(found -> found.isWorkOf(runner)));
        return row.map(asked -> {
            Caller platform = platform(tenant);
            Rulebook draft = draft(platform, asked);
            return new Run(
                    tenant,
                    asked,
                    runner,
                    past,
                    List.of(past.rulebook, draft),
                    past.calendars.calendar(platform, "default").zone());
        });
    }

    /** A node that has just started has no packs yet, and a module may be away for a while. */
    private Rulebook draft(Caller platform, SimulationRow asked) {
        try {
            return past.publications.preview(platform, asked.pack, Draft.read(asked.edits), asked.from);
        } catch (NotFound packAway) {
            throw new Unavailable(
                    "simulation.pack-away",
                    new Text(
                            "规则包 " + asked.pack + " 未加载，试算待其业务模块恢复后继续。",
                            "The rule pack " + asked.pack + " is not loaded; the simulation waits for its module."),
                    packAway);
        }
    }

    /**
     * Tells for a while and keeps what came of it.
     *
     * @return whether there is more to do
     */
    boolean stretch(Run run) {
        Instant end = clock.instant().plus(pace.stretch());
        do {
            run.tell(pace.portion());
        } while (!run.finished() && clock.instant().isBefore(end));
        boolean own = store.<Boolean>call(run.tenant, unit -> keep(unit, run));
        run.kept();
        if (own && run.finished()) {
            store.run(run.tenant, unit -> SimulationRows.trim(unit, run.tenant, KEPT));
        }
        return own && !run.finished();
    }

    /** Nobody waits for something that cannot be told. */
    void fail(TenantId tenant, UUID simulation, UUID runner, RuntimeException cause) {
        LOG.error("Simulation {} of tenant {} cannot go on.", simulation, tenant, cause);
        store.run(
                tenant,
                unit -> SimulationRows.find(unit, simulation)
                        .filter(row -> row.isWorkOf(runner))
                        .ifPresent(row -> {
                            row.end(Simulation.State.FAILED, now());
                            unit.entities(SimulationRows.UNIT).flush();
                            turns.over(unit, row.id);
                        }));
    }

    private boolean keep(UnitOfWork unit, Run run) {
        Optional<SimulationRow> own = SimulationRows.find(unit, run.simulation).filter(row -> row.isWorkOf(run.runner));
        own.ifPresent(row -> {
            long sequence = run.changed();
            for (var change : run.fresh()) {
                SimulationRows.add(unit, new ChangedRow(row.id, ++sequence, change));
            }
            row.reach(run.cursor(), run.done(), sequence, run.tally().write());
            if (run.finished()) {
                row.result = Json.write(result(run));
                row.end(Simulation.State.DONE, now());
                unit.entities(SimulationRows.UNIT).flush();
                turns.over(unit, row.id);
            } else {
                turns.heardOf(unit, row.id);
            }
        });
        return own.isPresent();
    }

    private SimulationResult result(Run run) {
        Caller platform = platform(run.tenant);
        Map<String, String> names = people.people(platform, run.tally().people());
        FollowUps followUps =
                FollowUps.of(run.tenant, run.rulebooks(), run.tally().counts().volumes(), run.zone(), run.period());
        return Results.of(run.tally(), followUps, id -> names.getOrDefault(id, id), people.teams(platform));
    }

    private static Caller platform(TenantId tenant) {
        return Caller.system(tenant, "simulation");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
