package org.riser.followup.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import org.riser.conduct.NewFinding;
import org.riser.followup.FollowUpIssue.Note;
import org.riser.followup.FollowUpMention;
import org.riser.followup.FollowUpMentions;
import org.riser.followup.NewMention;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Praise and criticism in the database. */
@Component
public final class StoredMentions implements FollowUpMentions {
    private static final String EVENT = "mention";
    private static final int LONGEST = 500;

    private final Store store;
    private final Work work;
    private final Heard heard;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public StoredMentions(
            @Reference Store store,
            @Reference Work work,
            @Reference Heard heard,
            @Reference Audit audit,
            @Reference Notices notices,
            @Reference Clock clock,
            @Reference(target = "(unit=followup)") UnitReady ready) {
        this.store = store;
        this.work = work;
        this.heard = heard;
        this.audit = audit;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public FollowUpMention record(Caller caller, UUID id, NewMention wanted) {
        if (!caller.may(Permissions.FOLLOWUP_JUDGE)) {
            caller.require(Permissions.FOLLOWUP_CALL);
        }
        Reasons.check("text", wanted.text(), LONGEST);
        return store.call(caller.tenant(), unit -> {
            Optional<MentionRow> there = MentionRows.find(unit, id);
            if (there.isPresent()) {
                return view(caller, there.get());
            }
            JobRow job = wanted.caseId() == null
                    ? null
                    : MentionRows.job(unit, wanted.caseId())
                            .filter(one -> one.module.equals(wanted.module())
                                    && work.orgUnits.reach(caller).sees(one.employee, one.orgUnit))
                            .orElse(null);
            String employee = check(caller, wanted, job);
            MentionRow row = new MentionRow(id, wanted, job, employee, note(caller, wanted.text()));
            CallRows.entities(unit).persist(row);
            CallRows.entities(unit).flush();
            tell(unit, caller, "followup.mention", row);
            return view(caller, row);
        });
    }

    /** The principal of whom it is about. */
    private String check(Caller caller, NewMention wanted, @Nullable JobRow job) {
        Input input = new Input();
        if (!work.kinds.isEnabled(caller.tenant(), wanted.module())) {
            input.fault("module", "followup.no-module", "没有启用该模块，请先启用。", "is not enabled here; enable it first.");
        }
        if (wanted.caseId() != null && job == null) {
            input.fault(
                    "caseId",
                    "followup.no-job",
                    "没有这张已完工的工单，请核对或留空。",
                    "is no finished job of the module; correct it or leave it out.");
        }
        String employee = wanted.employee() != null
                ? wanted.employee()
                : job == null || job.employee.equals(JobRow.NOBODY) ? null : job.employee;
        if (employee == null) {
            input.fault("employee", "followup.nobody", "请写明是哪位员工。", "must say who is meant.");
        } else if (wanted.employee() != null
                && !work.staff.names(caller, List.of(employee)).containsKey(employee)) {
            input.fault("employee", "followup.no-agent", "没有这个人员。", "is nobody here.");
        }
        input.check();
        return String.valueOf(employee);
    }

    @Override
    public Page<FollowUpMention> page(
            Caller caller,
            @Nullable String module,
            FollowUpMention.@Nullable State state,
            @Nullable String cursor,
            int limit) {
        Input.limit(limit);
        TimedPlace after = cursor == null ? null : TimedPlace.of(cursor);
        List<MentionRow> rows = store.call(
                caller.tenant(), unit -> MentionRows.page(unit, reach(caller), module, state, after, limit + 1));
        List<MentionRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<String, String> names = work.staff.names(
                caller, shown.stream().map(row -> row.employee).distinct().toList());
        return new Page<>(
                shown.stream().map(row -> row.view(names)).toList(),
                rows.size() > limit
                        ? new TimedPlace(shown.get(limit - 1).recordedAt, shown.get(limit - 1).id).cursor()
                        : null);
    }

    @Override
    public FollowUpMention find(Caller caller, UUID id) {
        return store.call(caller.tenant(), unit -> view(caller, row(unit, caller, id)));
    }

    @Override
    public FollowUpMention establish(Caller caller, UUID id, boolean isTrue, String finding, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_JUDGE);
        Reasons.check("finding", finding, LONGEST);
        return store.call(caller.tenant(), unit -> {
            MentionRow row = row(unit, caller, id);
            requireOthers(caller, row);
            if (isSaid(row, caller, isTrue, finding)) {
                return view(caller, row);
            }
            if (row.state() != FollowUpMention.State.RECORDED) {
                throw new Conflict(
                        "followup.established", new Text("事实已查清，不能更改。", "The facts were established already."));
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            row.established = Json.write(note(caller, finding));
            row.state = (isTrue ? FollowUpMention.State.ESTABLISHED : FollowUpMention.State.UNFOUNDED).name();
            if (isTrue) {
                heard.found(unit, caller, id, finding(row, finding.strip()));
            }
            CallRows.entities(unit).flush();
            tell(unit, caller, "followup.establish", row);
            return view(caller, row);
        });
    }

    private static NewFinding finding(MentionRow row, String words) {
        return new NewFinding(
                row.module,
                EVENT,
                row.employee,
                row.at,
                null,
                row.recorded().text(),
                words,
                row.caseId,
                Map.of("mention", row.kind().id(), "verified", true));
    }

    private static void requireOthers(Caller caller, MentionRow row) {
        if (caller.principal().equals(row.employee)) {
            throw new Forbidden(
                    "followup.own-work",
                    new Text(
                            "不能核实对自己的表扬或批评，请由他人查清。",
                            "It is about yourself; somebody else has to establish the facts."));
        }
        if (caller.principal().equals(row.recorded().by())) {
            throw new Forbidden(
                    "followup.own-mention",
                    new Text("不能核实自己登记的表扬或批评，请由他人查清。", "You wrote it down; somebody else has to establish the facts."));
        }
    }

    private static boolean isSaid(MentionRow row, Caller caller, boolean isTrue, String finding) {
        if (row.established == null || isTrue != (row.state() == FollowUpMention.State.ESTABLISHED)) {
            return false;
        }
        Note before = IssueRow.note(row.established);
        return before.by().equals(caller.principal()) && before.text().equals(finding.strip());
    }

    /** What the caller sees beside what is said of themselves. */
    private Reach reach(Caller caller) {
        return caller.may(Permissions.FOLLOWUP_VIEW) || caller.may(Permissions.FOLLOWUP_JUDGE)
                ? work.orgUnits.reach(caller)
                : new Reach(false, caller.principal(), Set.of());
    }

    private MentionRow row(UnitOfWork unit, Caller caller, UUID id) {
        return MentionRows.find(unit, id)
                .filter(row -> reach(caller).sees(row.employee, row.orgUnit))
                .orElseThrow(
                        () -> new NotFound("followup.no-mention", new Text("没有这条表扬或批评。", "There is no such mention.")));
    }

    private FollowUpMention view(Caller caller, MentionRow row) {
        return row.view(work.staff.names(caller, List.of(row.employee)));
    }

    private Note note(Caller caller, String text) {
        return new Note(caller.principal(), caller.displayName(), now(), text.strip());
    }

    private void tell(UnitOfWork unit, Caller caller, String action, MentionRow row) {
        String id = row.id.toString();
        audit.record(
                unit,
                caller,
                action,
                "followup-mention",
                id,
                Map.of("kind", row.kind, "employee", row.employee, "state", row.state));
        notices.publish(unit, new Notice(caller.tenant(), TOPIC, id, "{}"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
