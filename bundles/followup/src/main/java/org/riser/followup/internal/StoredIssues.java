package org.riser.followup.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.FollowUpIssue;
import org.riser.followup.FollowUpIssue.Note;
import org.riser.followup.FollowUpIssue.State;
import org.riser.followup.FollowUpIssues;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.identity.Reach;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Issues in the database. */
@Component
public final class StoredIssues implements FollowUpIssues {
    private static final int LONGEST = 500;
    private final Store store;
    private final Work work;
    private final Heard heard;
    private final Audit audit;
    private final Notices notices;
    private final Clock clock;

    @Activate
    public StoredIssues(
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
    public Page<FollowUpIssue> page(
            Caller caller, @Nullable String module, @Nullable State state, @Nullable String cursor, int limit) {
        Input.limit(limit);
        UUID before = cursor == null ? null : id(cursor);
        List<IssueRow> rows = store.call(
                caller.tenant(), unit -> IssueRows.page(unit, reach(caller), module, state, before, limit + 1));
        List<IssueRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<String, String> names = work.staff.names(
                caller, shown.stream().map(row -> row.employee).distinct().toList());
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
    public FollowUpIssue find(Caller caller, UUID id) {
        return store.call(caller.tenant(), unit -> view(caller, row(unit, caller, id)));
    }

    @Override
    public FollowUpIssue verify(Caller caller, UUID id, boolean isTrue, String finding, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_JUDGE);
        Reasons.check("finding", finding, LONGEST);
        return change(caller, id, version, "followup.verify", (unit, row) -> {
            requireOthers(caller, row);
            if (isSaid(row.verified, caller, finding)) {
                return false;
            }
            require(row.state() == State.OPEN, "已核实过。", "It was verified already.");
            row.verified = note(caller, finding);
            row.become(isTrue ? State.CONFIRMED : State.UNFOUNDED);
            return true;
        });
    }

    @Override
    public FollowUpIssue explain(Caller caller, UUID id, String explanation, @Nullable Long version) {
        Reasons.check("explanation", explanation, LONGEST);
        return change(caller, id, version, "followup.explain", (unit, row) -> {
            if (!caller.principal().equals(row.employee)) {
                caller.require(Permissions.FOLLOWUP_JUDGE);
            }
            if (isSaid(row.explanation, caller, explanation)) {
                return false;
            }
            require(
                    row.state() == State.CONFIRMED || row.state() == State.EXPLAINED,
                    "只有核实属实、尚未裁定的问题需要说明。",
                    "Only what is true and not judged yet is explained.");
            row.explanation = note(caller, explanation);
            row.become(State.EXPLAINED);
            return true;
        });
    }

    @Override
    public FollowUpIssue judge(Caller caller, UUID id, boolean accepted, String reason, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_JUDGE);
        Reasons.check("reason", reason, LONGEST);
        return change(caller, id, version, "followup.judge", (unit, row) -> {
            requireOthers(caller, row);
            if (isSaid(row.judged, caller, reason)) {
                return false;
            }
            require(
                    row.state() == State.EXPLAINED,
                    "须先核实属实并听取员工说明，再裁定。",
                    "It has to be verified and explained by the employee first.");
            row.judged = note(caller, reason);
            row.become(accepted ? State.ACCEPTED : State.UPHELD);
            Verdict.of(work, caller.tenant(), row, accepted).ifPresent(proposed -> {
                row.proposed = Json.write(proposed);
                heard.against(unit, caller, row);
            });
            return true;
        });
    }

    /** @param step false when a repetition changes nothing */
    private FollowUpIssue change(
            Caller caller, UUID id, @Nullable Long version, String action, BiPredicate<UnitOfWork, IssueRow> step) {
        return store.call(caller.tenant(), unit -> {
            IssueRow row = row(unit, caller, id);
            if (version != null) {
                Input.version(row.version, version);
            }
            if (!step.test(unit, row)) {
                return view(caller, row);
            }
            CallRows.entities(unit).flush();
            audit.record(
                    unit,
                    caller,
                    action,
                    "followup-issue",
                    id.toString(),
                    Map.of("case", row.number, "item", row.item, "state", row.state));
            notices.publish(unit, new Notice(caller.tenant(), TOPIC, id.toString(), "{}"));
            return view(caller, row);
        });
    }

    private static void requireOthers(Caller caller, IssueRow row) {
        if (caller.principal().equals(row.employee)) {
            throw new Forbidden(
                    "followup.own-work",
                    new Text(
                            "不能核实或裁定自己工单的问题，请由他人处理。",
                            "This is your own work; somebody else has to verify and judge it."));
        }
    }

    private static void require(boolean fits, String zh, String en) {
        if (!fits) {
            throw new Conflict("followup.issue-state", new Text(zh, en));
        }
    }

    /** What the caller sees beside their own work. */
    private Reach reach(Caller caller) {
        return caller.may(Permissions.FOLLOWUP_VIEW) || caller.may(Permissions.FOLLOWUP_JUDGE)
                ? work.orgUnits.reach(caller)
                : new Reach(false, caller.principal(), Set.of());
    }

    private IssueRow row(UnitOfWork unit, Caller caller, UUID id) {
        return IssueRows.find(unit, id)
                .filter(row -> reach(caller).sees(row.employee, row.orgUnit))
                .orElseThrow(() ->
                        new NotFound("followup.no-issue", new Text("没有这个回访问题。", "There is no such follow-up issue.")));
    }

    private FollowUpIssue view(Caller caller, IssueRow row) {
        return row.view(work.staff.names(caller, List.of(row.employee)));
    }

    /** Whether the same person said the same in this step before. */
    private static boolean isSaid(@Nullable String before, Caller caller, String text) {
        if (before == null) {
            return false;
        }
        Note note = IssueRow.note(before);
        return note.by().equals(caller.principal()) && note.text().equals(text.strip());
    }

    private String note(Caller caller, String text) {
        return Json.write(new Note(caller.principal(), caller.displayName(), now(), text.strip()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
