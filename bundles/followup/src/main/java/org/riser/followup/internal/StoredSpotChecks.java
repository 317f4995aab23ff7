package org.riser.followup.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Ids;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.CallSheet;
import org.riser.followup.NewSpotDraw;
import org.riser.followup.NewSpotResult;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotChecks;
import org.riser.followup.SpotDraw;
import org.riser.identity.OrgUnit;
import org.riser.identity.Permissions;
import org.riser.publication.RuleDecisions;
import org.riser.rulebook.TableKind;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Checks in the database. */
@Component
public final class StoredSpotChecks implements SpotChecks {
    private static final int SEED_BYTES = 16;

    private final Store store;
    private final Work work;
    private final SpotSteps steps;
    private final Clock clock;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public StoredSpotChecks(
            @Reference Store store,
            @Reference Work work,
            @Reference SpotSteps steps,
            @Reference Clock clock,
            @Reference(target = "(unit=followup)") UnitReady ready) {
        this.store = store;
        this.work = work;
        this.steps = steps;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    @Override
    public SpotDraw draw(Caller caller, UUID id, NewSpotDraw wanted) {
        caller.require(Permissions.FOLLOWUP_REVIEW);
        Instant now = now();
        check(caller, wanted, now);
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return store.call(caller.tenant(), unit -> {
            Optional<SpotDrawRow> there = SpotRows.draw(unit, id);
            if (there.isPresent()) {
                return there.get().view();
            }
            // A draw of calls takes the turn of its module's samples: both would change what the other counts.
            SampleRows.takeTurn(unit, wanted.module(), id);
            Days days = Days.of(wanted.month(), work.zone(caller));
            Removed.requireJobsOf(unit, wanted.module(), days);
            Removed.requireCallsOf(unit, wanted.module(), days.from(), days.to());
            SpotDrawRow row = new SpotDrawRow(id, wanted, HexFormat.of().formatHex(seed), caller, now);
            RuleDecisions.Batch rules =
                    work.decisions.optional(caller.tenant(), wanted.module(), TableKind.SAMPLING, now);
            List<Spot> population =
                    new SpotPopulation(unit, wanted, days, () -> work.marks.special(caller.tenant())).read();
            Map<String, String> names = named(caller, wanted.kind(), population);
            SpotDrawing drawing = new SpotDrawing(row, rules, names::get);
            Map<Spot, String> taken =
                    drawing.run(population, SpotRows.drawn(unit, wanted.module(), wanted.kind(), row.month));
            requireSome(taken);
            SpotRows.entities(unit).persist(row);
            taken.forEach((spot, by) -> SpotRows.entities(unit).persist(new SpotCheckRow(ids.next(), row, spot, by)));
            SpotRows.entities(unit).flush();
            steps.drawn(unit, caller, row);
            unit.afterCommit(rules::carriedOut);
            return row.view();
        });
    }

    /** What agents or teams are called. */
    private Map<String, String> named(Caller caller, SpotCheck.Kind kind, List<Spot> population) {
        return kind == SpotCheck.Kind.SECOND_LEVEL
                ? work.staff.names(
                        caller, population.stream().map(Spot::of).distinct().toList())
                : work.orgUnits.all(caller).stream()
                        .collect(Collectors.toMap(team -> team.id().toString(), OrgUnit::name));
    }

    private void check(Caller caller, NewSpotDraw wanted, Instant now) {
        Input input = new Input();
        if (!work.kinds.isEnabled(caller.tenant(), wanted.module())) {
            input.fault("module", "followup.no-module", "没有启用该模块，请先启用。", "is not enabled here; enable it first.");
        }
        if (wanted.month().isAfter(YearMonth.from(now.atZone(work.zone(caller))))) {
            input.fault("month", "followup.future", "不能晚于本月。", "may not lie in the future.");
        }
        input.check();
    }

    private static void requireSome(Map<Spot, String> taken) {
        if (taken.isEmpty()) {
            throw new Conflict(
                    "followup.nothing-to-check",
                    new Text(
                            "该月按抽样表已抽足，或抽样表没有这一类抽查；有新的回访或完工单后再抽。",
                            "The sampling table asks for no more checks of that month, or for none of this kind; draw again"
                                    + " once there are more calls or jobs."));
        }
    }

    @Override
    public Page<SpotDraw> draws(Caller caller, @Nullable String module, @Nullable String cursor, int limit) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        return store.call(caller.tenant(), unit -> {
            List<SpotDrawRow> rows = SpotRows.draws(unit, module, after, limit + 1);
            List<SpotDrawRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
            return new Page<>(
                    shown.stream().map(SpotDrawRow::view).toList(),
                    rows.size() > limit
                            ? new TimedPlace(shown.get(limit - 1).drawnAt, shown.get(limit - 1).id).cursor()
                            : null);
        });
    }

    @Override
    public Page<SpotCheck> page(
            Caller caller,
            SpotCheck.@Nullable Kind kind,
            SpotCheck.@Nullable State state,
            @Nullable String cursor,
            int limit) {
        Input.limit(limit);
        UUID before = cursor == null ? null : id(cursor);
        List<SpotCheckRow> rows = store.call(
                caller.tenant(),
                unit -> SpotRows.page(
                        unit,
                        caller.may(Permissions.FOLLOWUP_VIEW) ? work.orgUnits.reach(caller) : null,
                        caller.principal(),
                        kind,
                        state,
                        before,
                        limit + 1));
        List<SpotCheckRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<String, String> names = names(caller, shown);
        return new Page<>(
                shown.stream().map(row -> row.view(names)).toList(),
                rows.size() > limit ? Cursor.of(shown.get(limit - 1).id.toString()) : null);
    }

    private static UUID id(String cursor) {
        try {
            return UUID.fromString(Cursor.parts(cursor, 1).get(0));
        } catch (IllegalArgumentException e) {
            throw Cursor.invalid();
        }
    }

    @Override
    public SpotCheck find(Caller caller, UUID id) {
        return store.call(caller.tenant(), unit -> view(caller, row(unit, caller, id)));
    }

    @Override
    public List<CallSheet.Question> sheet(Caller caller, UUID id) {
        return store.call(
                caller.tenant(),
                unit -> steps.sheet(caller, row(unit, caller, id)).questions());
    }

    @Override
    public SpotCheck assign(Caller caller, UUID id, String assignee, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_REVIEW);
        return store.call(caller.tenant(), unit -> {
            SpotCheckRow row = row(unit, caller, id);
            steps.assign(unit, caller, row, assignee, version);
            return view(caller, row);
        });
    }

    @Override
    public SpotCheck record(Caller caller, UUID id, NewSpotResult result, @Nullable Long version) {
        return store.call(caller.tenant(), unit -> {
            SpotCheckRow row = row(unit, caller, id);
            if (!caller.principal().equals(row.assignee)) {
                caller.require(Permissions.FOLLOWUP_REVIEW);
            }
            steps.record(unit, caller, row, result, version, now());
            return view(caller, row);
        });
    }

    private SpotCheck view(Caller caller, SpotCheckRow row) {
        return row.view(names(caller, List.of(row)));
    }

    private Map<String, String> names(Caller caller, List<SpotCheckRow> rows) {
        return work.staff.names(
                caller,
                rows.stream()
                        .flatMap(row -> Stream.concat(Stream.of(row.concerned), Stream.ofNullable(row.assignee)))
                        .distinct()
                        .toList());
    }

    private SpotCheckRow row(UnitOfWork unit, Caller caller, UUID id) {
        return SpotRows.find(unit, id)
                .filter(row -> caller.principal().equals(row.assignee)
                        || (caller.may(Permissions.FOLLOWUP_VIEW)
                                && work.orgUnits.reach(caller).sees(row.concerned, row.orgUnit)))
                .orElseThrow(() -> new NotFound("followup.no-check", new Text("没有这项抽查。", "There is no such check.")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
