package org.riser.conduct.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.TimedPlace;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.conduct.ConductEvent;
import org.riser.conduct.ConductNotice;
import org.riser.conduct.Finding;
import org.riser.conduct.Findings;
import org.riser.conduct.NewFinding;
import org.riser.identity.Permissions;
import org.riser.rulebook.TableKind;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Findings in the database. */
@Component
public final class StoredFindings implements Findings {
    private static final int LONGEST = 500;
    private static final int LONGEST_ITEM = 80;
    private static final int MOST_FACTS = 20;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private final Store store;
    private final Office office;
    private final StoredNews news;
    private final Silence silence;

    @Activate
    public StoredFindings(
            @Reference Store store,
            @Reference Office office,
            @Reference StoredNews news,
            @Reference Silence silence,
            @Reference(target = "(unit=conduct)") UnitReady ready) {
        this.store = store;
        this.office = office;
        this.news = news;
        this.silence = silence;
    }

    @Override
    public Finding record(Caller caller, UUID id, NewFinding found) {
        caller.require(Permissions.CONDUCT_FIND);
        Optional<Finding> there =
                store.call(caller.tenant(), unit -> Rows.finding(unit, id).map(row -> view(unit, caller, row)));
        if (there.isPresent()) {
            return there.get();
        }
        Instant now = office.now();
        Instant occurredAt = found.occurredAt() == null ? now : found.occurredAt();
        check(caller, found, occurredAt, now);
        Judgement judgement = office.judge(caller, found, occurredAt);
        Instant explainBy = office.end(caller, Office.EXPLANATION, now);
        String orgUnit = office.orgUnit(caller, found.employee());
        return store.call(caller.tenant(), unit -> {
            Optional<FindingRow> meanwhile = Rows.finding(unit, id);
            if (meanwhile.isPresent()) {
                return view(unit, caller, meanwhile.get());
            }
            FindingRow row = new FindingRow(id, found, occurredAt, judgement, caller, now);
            row.orgUnit = orgUnit;
            unit.entities(Rows.UNIT).persist(row);
            judgement
                    .proposals()
                    .forEach(proposal -> propose(
                            unit,
                            caller,
                            new PenaltyRow(office.id(), row, office.month(caller, occurredAt), proposal, explainBy)));
            unit.entities(Rows.UNIT).flush();
            office.tell(
                    unit,
                    caller,
                    "conduct.find",
                    id,
                    id.toString(),
                    Map.of(
                            "employee",
                            row.employee,
                            "event",
                            row.event,
                            "proposed",
                            judgement.proposals().size(),
                            "gaps",
                            judgement.gaps().size()));
            return view(unit, caller, row);
        });
    }

    private void propose(UnitOfWork unit, Caller caller, PenaltyRow penalty) {
        unit.entities(Rows.UNIT).persist(penalty);
        silence.plan(unit, penalty);
        news.tell(unit, caller, ConductNotice.What.PROPOSED, penalty);
    }

    private void check(Caller caller, NewFinding found, Instant occurredAt, Instant now) {
        Input input = new Input()
                .text("text", found.text(), LONGEST)
                .text("evidence", found.evidence(), LONGEST)
                .optional("item", found.item(), LONGEST_ITEM)
                .form(
                        "event",
                        found.event(),
                        NAME,
                        "应为事项代码，例如 finding。",
                        "must be an event of the table, such as finding.");
        if (occurredAt.isAfter(now)) {
            input.fault("occurredAt", "conduct.future", "不能晚于现在。", "may not lie in the future.");
        }
        if (found.facts().size() > MOST_FACTS) {
            input.fault("facts", "conduct.facts", "最多 " + MOST_FACTS + " 项。", "may be " + MOST_FACTS + " at most.");
        }
        found.facts().keySet().forEach(name -> checkFact(input, name));
        if (!office.names(caller, List.of(found.employee())).containsKey(found.employee())) {
            input.fault("employee", "conduct.employee", "没有这名员工。", "There is no such employee.");
        }
        if (found.caseId() != null && !reaches(caller, found.caseId())) {
            input.fault("caseId", "conduct.case", "没有这张工单。", "There is no such case.");
        }
        input.check();
    }

    /** The event, the item and the base rule come from elsewhere: nobody types in what a penalty is multiplied from. */
    private static void checkFact(Input input, String name) {
        if (!NAME.matcher(name).matches() || name.equals("event") || name.equals("item") || name.startsWith("base-")) {
            input.fault(
                    "facts." + name,
                    "conduct.fact",
                    "不能填写这一项；事项、项目和基数由规则给出。",
                    "cannot be given; event, item and base rule come from the rules.");
        }
    }

    private boolean reaches(Caller caller, UUID caseId) {
        try {
            office.cases.get(caller, caseId);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    @Override
    public List<ConductEvent> events(Caller caller, String module) {
        caller.require(Permissions.CONDUCT_FIND);
        try {
            return Asked.of(office.rulebook().table(caller.tenant(), module, TableKind.PENALTY, office.now()));
        } catch (NotFound noPack) {
            return List.of();
        }
    }

    @Override
    public Finding find(Caller caller, UUID id) {
        return store.call(caller.tenant(), unit -> {
            FindingRow row = Rows.finding(unit, id)
                    .filter(found -> Office.mayRead(caller, found.employee, found.foundBy))
                    .orElseThrow(
                            () -> new NotFound("conduct.no-finding", new Text("没有这条记录。", "There is no such finding.")));
            return view(unit, caller, row);
        });
    }

    @Override
    public Page<Finding> page(Caller caller, @Nullable String employee, @Nullable String cursor, int limit) {
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        boolean everything = Office.mayReadAll(caller);
        boolean own = !everything && (caller.principal().equals(employee) || !caller.may(Permissions.CONDUCT_FIND));
        String about = own && employee == null ? caller.principal() : employee;
        String finder = everything || (own && caller.principal().equals(about)) ? null : caller.principal();
        return store.call(caller.tenant(), unit -> {
            List<FindingRow> rows = Rows.findings(unit, about, finder, after, limit + 1);
            List<FindingRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
            Map<String, String> names = office.names(
                    caller, shown.stream().map(row -> row.employee).distinct().toList());
            Map<UUID, List<PenaltyRow>> penalties = Rows.penalties(unit, shown);
            return new Page<>(
                    shown.stream()
                            .map(row -> view(unit, caller, row, penalties.getOrDefault(row.id, List.of()), names))
                            .toList(),
                    rows.size() > limit ? place(shown.get(limit - 1)) : null);
        });
    }

    private Finding view(UnitOfWork unit, Caller caller, FindingRow row) {
        return view(
                unit,
                caller,
                row,
                Rows.penalties(unit, List.of(row)).getOrDefault(row.id, List.of()),
                office.names(caller, List.of(row.employee)));
    }

    private Finding view(
            UnitOfWork unit, Caller caller, FindingRow row, List<PenaltyRow> penalties, Map<String, String> names) {
        Map<UUID, Boolean> blind = new HashMap<>();
        penalties.forEach(penalty -> blind.put(penalty.id, Fairness.isBlind(office, unit, penalty, caller)));
        return row.view(
                names,
                penalties.stream()
                        .map(penalty -> penalty.view(names, blind.getOrDefault(penalty.id, false)))
                        .toList(),
                blind.containsValue(true));
    }

    private static String place(FindingRow row) {
        return new TimedPlace(row.foundAt, row.id).cursor();
    }
}
