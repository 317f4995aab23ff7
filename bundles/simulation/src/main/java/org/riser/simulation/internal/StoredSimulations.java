package org.riser.simulation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.security.Caller;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.publication.RowChange;
import org.riser.simulation.NewSimulation;
import org.riser.simulation.SimulatedChange;
import org.riser.simulation.Simulation;
import org.riser.simulation.Simulations;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** Keeps what was asked and shows what came out; the work is done aside. */
@Component
public final class StoredSimulations implements Simulations {
    private static final int MOST_LISTED = 50;
    private static final int LARGEST_PAGE = 200;
    private static final int MOST_WAITING = 20;

    private final Store store;
    private final Turns turns;
    private final Past past;
    private final Names people;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public StoredSimulations(
            @Reference Store store,
            @Reference Turns turns,
            @Reference Past past,
            @Reference Names people,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.store = store;
        this.turns = turns;
        this.past = past;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Simulation start(Caller caller, UUID id, NewSimulation wanted) {
        caller.require(Permissions.RULE_EDIT);
        Optional<Simulation> there = store.call(
                caller.tenant(), unit -> SimulationRows.find(unit, id).map(SimulationRow::view));
        if (there.isPresent()) {
            return scope(caller).of(there.get());
        }
        require(caller, wanted);
        SimulationRow row = new SimulationRow(id, wanted, caller, now());
        row.cases = past.cases.count(caller.tenant(), row.module(), row.from, row.to);
        Simulation started = store.call(caller.tenant(), unit -> {
            Optional<SimulationRow> meanwhile = SimulationRows.find(unit, id);
            if (meanwhile.isPresent()) {
                return meanwhile.get().view();
            }
            if (SimulationRows.underWay(unit) >= MOST_WAITING) {
                throw new Conflict(
                        "simulation.queue",
                        new Text(
                                "已有 " + MOST_WAITING + " 次试算未结束，请待其结束或取消其中之一。",
                                "There are " + MOST_WAITING
                                        + " simulations that are not over; wait for one, or cancel one."));
            }
            SimulationRows.add(unit, row);
            record(unit, caller, "rule.simulate", row);
            turns.now(unit, id);
            return row.view();
        });
        return scope(caller).of(started);
    }

    private void require(Caller caller, NewSimulation wanted) {
        List<Fault> faults = new ArrayList<>(faults(caller, wanted));
        if (!wanted.from().isBefore(wanted.to())) {
            faults.add(Fault.of("to", "simulation.period", "结束须晚于开始。", "The period must end after it begins."));
        }
        if (!wanted.from().isBefore(now())) {
            faults.add(Fault.of(
                    "from",
                    "simulation.future",
                    "期间须已开始，未来没有可试算的工单。",
                    "Choose a period that has begun; there is no history of the future."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    private List<Fault> faults(Caller caller, NewSimulation wanted) {
        try {
            return past.publications.check(caller, wanted.pack(), wanted.edits());
        } catch (NotFound noPack) {
            return List.of(Fault.of("pack", "simulation.pack", "没有这个规则包。", "There is no such rule pack."));
        }
    }

    @Override
    public Simulation find(Caller caller, UUID id) {
        caller.require(Permissions.RULE_VIEW);
        return scope(caller)
                .of(store.call(caller.tenant(), unit -> row(unit, id).view()));
    }

    @Override
    public List<Simulation> list(Caller caller, String pack) {
        caller.require(Permissions.RULE_VIEW);
        List<Simulation> latest =
                store.call(caller.tenant(), unit -> SimulationRows.latest(unit, caller.tenant(), pack, MOST_LISTED));
        return latest.stream().map(scope(caller)::of).toList();
    }

    @Override
    public Optional<Simulation> latest(Caller caller, String pack, List<RowChange> edits) {
        caller.require(Permissions.RULE_VIEW);
        Optional<Simulation> latest = store.call(
                caller.tenant(),
                unit -> SimulationRows.latestOf(unit, pack, Draft.digest(pack, edits))
                        .map(SimulationRow::view));
        return latest.map(scope(caller)::of);
    }

    @Override
    public Page<SimulatedChange> changes(Caller caller, UUID id, @Nullable String cursor, int limit) {
        caller.require(Permissions.RULE_VIEW);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new InvalidInput(List.of(
                    Fault.of("limit", "limit.range", "每页条数应为 1 到 200。", "The limit must lie between 1 and 200.")));
        }
        long after = cursor == null ? 0 : sequence(cursor);
        store.run(caller.tenant(), unit -> row(unit, id));
        Scope scope = scope(caller);
        Page<ChangedRow> page = scope.page(
                after,
                limit,
                (from, most) -> store.call(
                        caller.tenant(), unit -> SimulationRows.changes(unit, id, scope.reach(), from, most)));
        Map<String, String> names = people.people(
                caller,
                page.items().stream().map(change -> change.person).distinct().toList());
        return page.map(change -> change.view(names));
    }

    @Override
    public Simulation cancel(Caller caller, UUID id) {
        caller.require(Permissions.RULE_EDIT);
        Simulation cancelled = store.call(caller.tenant(), unit -> {
            SimulationRow row = row(unit, id);
            if (row.state() == Simulation.State.CANCELLED) {
                return row.view();
            }
            if (row.state().isOver()) {
                throw new Conflict("simulation.over", new Text("这次试算已经结束。", "This simulation is over already."));
            }
            row.end(Simulation.State.CANCELLED, now());
            unit.entities(SimulationRows.UNIT).flush();
            turns.over(unit, id);
            record(unit, caller, "rule.simulate-cancel", row);
            return row.view();
        });
        return scope(caller).of(cancelled);
    }

    private Scope scope(Caller caller) {
        return new Scope(caller, past, people);
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(Cursor.parts(cursor, 1).get(0));
        } catch (NumberFormatException e) {
            throw Cursor.invalid();
        }
    }

    private static SimulationRow row(UnitOfWork unit, UUID id) {
        return SimulationRows.find(unit, id)
                .orElseThrow(
                        () -> new NotFound("simulation.unknown", new Text("没有这次试算。", "There is no such simulation.")));
    }

    private void record(UnitOfWork unit, Caller caller, String action, SimulationRow row) {
        audit.record(
                unit,
                caller,
                action,
                "simulation",
                row.id.toString(),
                Map.of(
                        "pack", row.pack,
                        "from", row.from,
                        "to", row.to,
                        "edits", row.editCount,
                        "state", row.state().name()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
