package org.riser.inspection.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.casework.Enclosures;
import org.riser.identity.Difference;
import org.riser.identity.OrgUnit;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.inspection.CheckAnswer;
import org.riser.inspection.CheckItem;
import org.riser.inspection.NewRound;
import org.riser.inspection.Round;
import org.riser.inspection.RoundChange;
import org.riser.inspection.RoundKind;
import org.riser.inspection.RoundQuery;
import org.riser.inspection.Rounds;
import org.riser.inspection.UncheckedUnit;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Rounds in the database. */
@Component
public final class StoredRounds implements Rounds {
    private final Store store;
    private final House house;
    private final CheckRules rules;
    private final RoundInput input;
    private final Found found;
    private final Enclosures enclosures;
    private final RoundViews views;

    @Activate
    public StoredRounds(
            @Reference Store store,
            @Reference House house,
            @Reference CheckRules rules,
            @Reference RoundInput input,
            @Reference Found found,
            @Reference Enclosures enclosures,
            @Reference(target = "(unit=inspection)") UnitReady ready) {
        this.store = store;
        this.house = house;
        this.rules = rules;
        this.input = input;
        this.found = found;
        this.enclosures = enclosures;
        this.views = new RoundViews(house, rules);
    }

    @Override
    public List<CheckItem> items(
            Caller caller, String module, RoundKind kind, @Nullable String place, @Nullable LocalDate day) {
        requireReader(caller);
        Instant now = house.now();
        LocalDate wanted = day == null ? LocalDate.ofInstant(now, house.zone(caller)) : day;
        return rules.items(caller.tenant(), module, kind, place, now, wanted);
    }

    @Override
    public List<CheckItem> items(Caller caller, UUID id) {
        RoundRow row = store.call(caller.tenant(), unit -> row(unit, caller, id));
        return rules.items(caller.tenant(), row.module, row.kind(), row.place, row.checkedAt, row.day);
    }

    @Override
    public Round start(Caller caller, UUID id, NewRound round) {
        caller.require(Permissions.INSPECTION_CHECK);
        Optional<RoundRow> there = store.call(caller.tenant(), unit -> Rows.round(unit, id));
        if (there.isPresent()) {
            return find(caller, id);
        }
        RoundRow.Moment moment = input.moment(caller, round.day());
        input.check(caller, round, moment);
        return store.call(caller.tenant(), unit -> {
            RoundRow row = new RoundRow(id, round, caller, moment, period(round.kind(), moment.day()));
            Rows.entities(unit).persist(row);
            Rows.entities(unit).flush();
            house.tell(
                    unit,
                    caller,
                    "inspection.start",
                    id,
                    Map.of("kind", row.kind, "module", row.module, "day", row.day.toString()));
            return views.whole(unit, caller, row);
        });
    }

    /** The first day of the week or month; of other kinds the day itself. */
    static LocalDate period(RoundKind kind, LocalDate day) {
        return switch (kind) {
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case SPOT, OPENING, CALL_QUALITY -> day;
        };
    }

    @Override
    public Round save(Caller caller, UUID id, RoundChange change, long version) {
        RoundRow before = store.call(caller.tenant(), unit -> own(unit, caller, id));
        requireDraft(before);
        input.check(caller, before, change);
        return store.call(caller.tenant(), unit -> {
            RoundRow row = own(unit, caller, id);
            Input.version(row.version, version);
            requireDraft(row);
            for (int i = 0; i < change.answers().size(); i++) {
                for (UUID file : change.answers().get(i).files()) {
                    enclosures.enclose(unit, caller, file, RoundFiles.KIND, id, "answers[" + i + "].files");
                }
            }
            Difference difference = new Difference();
            Map<String, CheckAnswer> answers = new LinkedHashMap<>();
            row.answers().forEach(answer -> answers.put(answer.item(), answer));
            change.answers()
                    .forEach(answer ->
                            difference.add(answer.item(), said(answers.put(answer.item(), answer)), said(answer)));
            List<String> employees = change.employees() == null ? row.employees() : change.employees();
            difference.add("employees", row.employees(), employees);
            row.employees = Json.names(employees);
            row.answers = Json.answers(answers.values().stream()
                    .map(answer -> without(answer, employees, row.leader))
                    .toList());
            Rows.entities(unit).flush();
            house.tell(unit, caller, "inspection.save", id, difference.asMap());
            return views.whole(unit, caller, row);
        });
    }

    private static @Nullable String said(@Nullable CheckAnswer answer) {
        if (answer == null) {
            return null;
        }
        String seen = answer.number() == null
                ? String.valueOf(answer.result())
                : answer.number().toPlainString();
        return answer.employees().isEmpty() ? seen : seen + " " + String.join(", ", answer.employees());
    }

    /** Nobody is at fault who is no longer looked at. */
    private static CheckAnswer without(CheckAnswer answer, List<String> employees, @Nullable String leader) {
        List<String> left = answer.employees().stream()
                .filter(employee -> employees.contains(employee) || employee.equals(leader))
                .toList();
        return new CheckAnswer(answer.item(), answer.result(), answer.number(), left, answer.note(), answer.files());
    }

    @Override
    public Round submit(Caller caller, UUID id, @Nullable Long version) {
        return store.call(caller.tenant(), unit -> {
            RoundRow row = own(unit, caller, id);
            if (!row.isDraft()) {
                return views.whole(unit, caller, row);
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            input.complete(caller, row, Judging.dry(rules.decisions.rulebook(), caller.tenant(), row));
            Verdict judged = Judging.carriedOut(rules.decisions, caller.tenant(), row);
            Verdict told = new Verdict(found.report(unit, caller, row, judged.faults()), judged.sums(), judged.score());
            row.submit(told, house.now());
            told.sums().forEach(sum -> Rows.entities(unit).persist(new ScoreRow(house.id(), row, sum)));
            Rows.entities(unit).flush();
            house.tell(
                    unit,
                    caller,
                    "inspection.submit",
                    id,
                    Map.of(
                            "score",
                            judged.score().toPlainString(),
                            "faults",
                            told.faults().size()));
            return views.whole(unit, caller, row);
        });
    }

    @Override
    public void discard(Caller caller, UUID id, @Nullable Long version) {
        store.run(caller.tenant(), unit -> {
            RoundRow row = own(unit, caller, id);
            if (version != null) {
                Input.version(row.version, version);
            }
            requireDraft(row);
            Rows.entities(unit).remove(row);
            Rows.entities(unit).flush();
            house.tell(
                    unit,
                    caller,
                    "inspection.discard",
                    id,
                    Map.of("answers", row.answers().size()));
        });
    }

    @Override
    public Round find(Caller caller, UUID id) {
        return store.call(caller.tenant(), unit -> views.whole(unit, caller, row(unit, caller, id)));
    }

    @Override
    public Page<Round> page(Caller caller, RoundQuery query) {
        requireReader(caller);
        Input.limit(query.limit());
        TimedPlace after = query.cursor() == null ? null : TimedPlace.of(query.cursor());
        Reach reach = house.orgUnits.reach(caller);
        return store.call(caller.tenant(), unit -> {
            List<RoundRow> rows = Rows.rounds(unit, query, reach, after, query.limit() + 1);
            List<RoundRow> shown = rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
            return new Page<>(
                    views.listed(unit, caller, shown),
                    rows.size() > query.limit() ? place(shown.get(query.limit() - 1)) : null);
        });
    }

    @Override
    public List<UncheckedUnit> unchecked(Caller caller, RoundKind kind, @Nullable LocalDate day) {
        requireReader(caller);
        if (kind != RoundKind.WEEKLY && kind != RoundKind.MONTHLY) {
            new Input()
                    .fault("kind", "inspection.period", "应为周检或月检（weekly 或 monthly）。", "must be weekly or monthly.")
                    .check();
        }
        LocalDate wanted = day == null ? LocalDate.ofInstant(house.now(), house.zone(caller)) : day;
        Reach reach = house.orgUnits.reach(caller);
        List<OrgUnit> units = house.orgUnits.all(caller).stream()
                .filter(unit -> unit.active() && reach.sees(null, unit.id().toString()))
                .filter(unit -> unit.kind() == OrgUnit.Kind.HALL || unit.parent() == null)
                .toList();
        return store.call(caller.tenant(), unit -> {
            Map<String, LocalDate> last = Rows.lastChecked(unit, kind);
            Set<String> checked = new HashSet<>();
            Map<String, UUID> drafts = new LinkedHashMap<>();
            for (RoundRow row : Rows.ofPeriod(unit, kind, period(kind, wanted))) {
                if (row.orgUnit != null && row.isDraft()) {
                    drafts.put(row.orgUnit, row.id);
                } else if (row.orgUnit != null) {
                    checked.add(row.orgUnit);
                }
            }
            List<UncheckedUnit> unchecked = new ArrayList<>();
            units.stream()
                    .filter(its -> !checked.contains(its.id().toString()))
                    .forEach(its -> unchecked.add(new UncheckedUnit(
                            its.id(),
                            its.name(),
                            its.kind(),
                            drafts.get(its.id().toString()),
                            last.get(its.id().toString()))));
            return List.copyOf(unchecked);
        });
    }

    private static String place(RoundRow row) {
        return new TimedPlace(row.startedAt, row.id).cursor();
    }

    private static void requireReader(Caller caller) {
        if (!caller.may(Permissions.INSPECTION_CHECK)) {
            caller.require(Permissions.INSPECTION_VIEW);
        }
    }

    /** @throws NotFound if there is none that the caller may see */
    private RoundRow row(UnitOfWork unit, Caller caller, UUID id) {
        return Rows.round(unit, id)
                .filter(row -> RoundFiles.mayRead(house, caller, row))
                .orElseThrow(() -> new NotFound("inspection.no-round", new Text("没有这次检查。", "There is no such round.")));
    }

    /** @throws Forbidden unless the caller goes it */
    private RoundRow own(UnitOfWork unit, Caller caller, UUID id) {
        caller.require(Permissions.INSPECTION_CHECK);
        RoundRow row = row(unit, caller, id);
        if (!row.checker.equals(caller.principal())) {
            throw new Forbidden(
                    "inspection.not-checker",
                    new Text(
                            "只有 " + row.checkerName + " 可以填写这次检查。",
                            "Only " + row.checkerName + " fills in this round."));
        }
        return row;
    }

    private static void requireDraft(RoundRow row) {
        if (!row.isDraft()) {
            throw new Conflict(
                    "inspection.submitted",
                    new Text("这次检查已提交，不能再改；有误请另做一次检查。", "The round is submitted and never changes; go another one."));
        }
    }
}
