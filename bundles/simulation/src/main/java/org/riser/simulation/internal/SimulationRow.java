package org.riser.simulation.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.jspecify.annotations.Nullable;
import org.riser.api.security.Caller;
import org.riser.simulation.NewSimulation;
import org.riser.simulation.Simulation;
import org.riser.simulation.SimulationResult;

/** A simulation: what was asked, how far it has come, and what came out. */
@Entity
@Table(name = "RS_SIMULATION")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "TENANT_ID", contextProperty = "tenant", primaryKey = true, length = 32)
class SimulationRow {
    private static final TypeReference<SimulationResult> RESULT = new TypeReference<>() {};

    @Id
    UUID id;

    String pack;

    @Column(name = "PERIOD_FROM")
    Instant from;

    @Column(name = "PERIOD_TO")
    Instant to;

    /** See {@link Draft}. */
    String edits;

    @Column(name = "EDIT_COUNT")
    int editCount;

    String digest;

    @Column(name = "SIMULATION_STATE")
    String state;

    long cases;
    long done;

    /** How many changed clocks are kept. */
    long changed;

    @Column(name = "NEXT_CURSOR")
    @Nullable
    String cursor;

    /** What is counted so far, see {@link Tally}; null before the first checkpoint. */
    @Nullable
    String tally;

    @Nullable
    String result;

    /** Who is at work on it; whoever finds another name here stops. */
    @Nullable
    UUID runner;

    @Column(name = "STARTED_BY")
    String startedBy;

    @Column(name = "STARTER_NAME")
    String starterName;

    @Column(name = "STARTED_AT")
    Instant startedAt;

    @Column(name = "ENDED_AT")
    @Nullable
    Instant endedAt;

    @Version
    @Column(name = "LOCK_VERSION")
    long version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected SimulationRow() {}

    SimulationRow(UUID id, NewSimulation wanted, Caller by, Instant at) {
        this.id = id;
        this.pack = wanted.pack();
        this.from = wanted.from();
        // What comes after the start is no part of the past: all cases are judged as of the start.
        this.to = wanted.to().isBefore(at) ? wanted.to() : at;
        this.edits = Draft.write(wanted.edits());
        this.editCount = wanted.edits().size();
        this.digest = Draft.digest(wanted.pack(), wanted.edits());
        this.state = Simulation.State.WAITING.name();
        this.startedBy = by.principal();
        this.starterName = by.displayName();
        this.startedAt = at;
    }

    Simulation.State state() {
        return Simulation.State.valueOf(state);
    }

    /** The module whose cases are told; null for those of every module. */
    @Nullable
    String module() {
        return pack.equals("core") ? null : pack;
    }

    /** Somebody takes it up, from its beginning or from where another left it. */
    void take(UUID by) {
        state = Simulation.State.RUNNING.name();
        runner = by;
    }

    boolean isWorkOf(UUID one) {
        return state() == Simulation.State.RUNNING && one.equals(runner);
    }

    void reach(@Nullable String next, long told, long changes, String counted) {
        cursor = next;
        done = told;
        changed = changes;
        tally = counted;
    }

    void end(Simulation.State how, Instant at) {
        state = how.name();
        endedAt = at;
        runner = null;
    }

    Simulation view() {
        return new Simulation(
                id,
                pack,
                from,
                to,
                digest,
                editCount,
                state(),
                cases,
                done,
                startedBy,
                starterName,
                startedAt,
                endedAt,
                result == null ? null : Json.read(result, RESULT),
                false);
    }
}
