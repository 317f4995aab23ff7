package org.riser.followup.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpPlan;
import org.riser.followup.FollowUpPlans;
import org.riser.followup.NewPlan;
import org.riser.followup.PlannedDay;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Plans in the database; days and people are worked out when they are asked for. */
@Component
public final class StoredPlans implements FollowUpPlans {
    private final Store store;
    private final Work work;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public StoredPlans(
            @Reference Store store,
            @Reference Work work,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock,
            @Reference(target = "(unit=followup)") UnitReady ready) {
        this.store = store;
        this.work = work;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public FollowUpPlan begin(Caller caller, UUID id, NewPlan wanted) {
        caller.require(Permissions.FOLLOWUP_DRAW);
        NewPlan plan = PlanCheck.complete(wanted);
        requireModule(caller, plan.module());
        requireAgents(caller, plan.agents());
        return store.call(caller.tenant(), unit -> {
            Optional<PlanRow> there = PlanRows.find(unit, id);
            if (there.isPresent()) {
                return view(caller, there.get());
            }
            if (PlanRows.of(unit, plan.module(), plan.year()).isPresent()) {
                throw new Conflict(
                        "followup.planned",
                        new Text(
                                plan.year() + " 年的回访计划已有，请在原计划上修改。",
                                "There is a plan for " + plan.year() + " already; change that one."));
            }
            PlanRow row = new PlanRow(id, plan, caller, now());
            PlanRows.entities(unit).persist(row);
            PlanRows.entities(unit).flush();
            tell(unit, caller, "followup.plan", row, Map.of("module", row.module, "year", row.year));
            return view(caller, row);
        });
    }

    private void requireModule(Caller caller, String module) {
        if (!work.kinds.isEnabled(caller.tenant(), module)) {
            new Input()
                    .fault("module", "followup.no-module", "没有启用该模块，请先启用。", "is not enabled here; enable it first.")
                    .check();
        }
    }

    private void requireAgents(Caller caller, List<String> agents) {
        Map<String, String> known = work.staff.names(caller, agents);
        Input input = new Input();
        for (int i = 0; i < agents.size(); i++) {
            if (!known.containsKey(agents.get(i))) {
                input.fault("agents." + i, "followup.no-agent", "没有这个人员。", "is nobody here.");
            }
        }
        input.check();
    }

    @Override
    public FollowUpPlan change(
            Caller caller, UUID id, List<FollowUpPlan.Line> lines, List<String> agents, long version) {
        caller.require(Permissions.FOLLOWUP_DRAW);
        return store.call(caller.tenant(), unit -> {
            PlanRow row = row(unit, id);
            NewPlan plan = PlanCheck.complete(new NewPlan(row.module, row.year, lines, agents));
            requireAgents(caller, agents);
            Input.version(row.version, version);
            Map<String, List<Object>> difference = difference(row, plan);
            if (difference.isEmpty()) {
                return view(caller, row);
            }
            row.write(plan, caller, now());
            PlanRows.entities(unit).flush();
            tell(unit, caller, "followup.replan", row, difference);
            return view(caller, row);
        });
    }

    private static Map<String, List<Object>> difference(PlanRow row, NewPlan plan) {
        Map<String, List<Object>> difference = new LinkedHashMap<>();
        if (!row.lines().equals(plan.lines())) {
            difference.put("lines", List.of(row.lines(), plan.lines()));
        }
        if (!row.agents().equals(plan.agents())) {
            difference.put("agents", List.of(row.agents(), plan.agents()));
        }
        return difference;
    }

    @Override
    public FollowUpPlan approve(Caller caller, UUID id, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_REVIEW);
        return store.call(caller.tenant(), unit -> {
            PlanRow row = row(unit, id);
            if (row.approvedBy != null) {
                return view(caller, row);
            }
            if (row.writtenBy.equals(caller.principal())) {
                throw new Forbidden(
                        "followup.own-plan",
                        new Text("不能审批自己编制的计划，请由他人审批。", "You wrote this plan; somebody else has to approve it."));
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            PlanCheck.countable(row.lines(), row.agents());
            row.approve(caller, now());
            PlanRows.entities(unit).flush();
            tell(unit, caller, "followup.approve-plan", row, Map.of("module", row.module, "year", row.year));
            return view(caller, row);
        });
    }

    @Override
    public FollowUpPlan find(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        return store.call(caller.tenant(), unit -> view(caller, row(unit, id)));
    }

    @Override
    public Page<FollowUpPlan> page(Caller caller, @Nullable String module, @Nullable String cursor, int limit) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        Input.limit(limit);
        PlanPlace after = cursor == null ? null : PlanPlace.of(cursor);
        return store.call(caller.tenant(), unit -> {
            List<PlanRow> rows = PlanRows.page(unit, module, after, limit + 1);
            List<PlanRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
            return new Page<>(
                    shown.stream().map(row -> view(caller, row)).toList(),
                    rows.size() > limit ? PlanPlace.of(shown.get(limit - 1)).cursor() : null);
        });
    }

    @Override
    public List<PlannedDay> days(Caller caller, UUID id, YearMonth month) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        return store.call(caller.tenant(), unit -> {
            PlanRow row = row(unit, id);
            if (month.getYear() != row.year) {
                new Input()
                        .fault(
                                "month",
                                "followup.other-year",
                                "应为 " + row.year + " 年的月份。",
                                "must be a month of " + row.year + ".")
                        .check();
            }
            Days days = Days.of(month, work.zone(caller));
            List<PlanRows.Made> made = PlanRows.made(unit, row.module, days.begin(), days.end());
            return new MonthOfPlan(row, month, work.workingDays(caller, month)).with(made, days, names(caller, row));
        });
    }

    private FollowUpPlan view(Caller caller, PlanRow row) {
        return row.view(names(caller, row));
    }

    private Map<String, String> names(Caller caller, PlanRow row) {
        return work.staff.names(caller, row.agents());
    }

    private static PlanRow row(UnitOfWork unit, UUID id) {
        return PlanRows.find(unit, id)
                .orElseThrow(() -> new NotFound("followup.no-plan", new Text("没有这个计划。", "There is no such plan.")));
    }

    private void tell(UnitOfWork unit, Caller caller, String action, PlanRow row, Map<String, ?> facts) {
        String id = row.id.toString();
        audit.record(unit, caller, action, "followup-plan", id, facts);
        notices.publish(unit, new Notice(caller.tenant(), TOPIC, id, "{}"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
