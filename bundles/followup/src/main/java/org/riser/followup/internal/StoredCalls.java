package org.riser.followup.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Ids;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.followup.CallSheet;
import org.riser.followup.Calls;
import org.riser.followup.FollowUpCall;
import org.riser.followup.NewAttempt;
import org.riser.followup.Sample;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.jobs.Notices;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Calls in the database. */
@Component
public final class StoredCalls implements Calls {
    private final Store store;
    private final Work work;
    private final Heard heard;
    private final CallLog log;
    private final Clock clock;
    private final Ids ids;

    @Activate
    public StoredCalls(
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
        this.log = new CallLog(audit, notices);
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    @Override
    public Page<FollowUpCall> page(
            Caller caller, @Nullable String module, FollowUpCall.State state, @Nullable String cursor, int limit) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        Input.limit(limit);
        CallPlace after = cursor == null ? null : CallPlace.of(cursor);
        return store.call(caller.tenant(), unit -> {
            List<CallRow> rows = CallRows.page(unit, work.orgUnits.reach(caller), module, state, after, limit + 1);
            List<CallRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
            return new Page<>(
                    views(unit, caller, shown),
                    rows.size() > limit ? CallPlace.of(shown.get(limit - 1)).cursor() : null);
        });
    }

    @Override
    public FollowUpCall find(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        return store.call(caller.tenant(), unit -> view(unit, caller, row(unit, caller, id)));
    }

    @Override
    public CallSheet sheet(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_VIEW);
        return store.call(caller.tenant(), unit -> {
            CallRow row = row(unit, caller, id);
            Dialling dialling = new Dialling(work, caller, row.module, now());
            List<Text> blocks = row.state() == FollowUpCall.State.QUEUED
                    ? dialling.faults(Sample.State.RELEASED, CallRows.attempts(unit, id)).stream()
                            .map(Fault::message)
                            .toList()
                    : List.of(over());
            return new CallSheet(
                    Questionnaire.of(work.kinds, caller.tenant(), row.module, row.business)
                            .questions(),
                    dialling.band().map(Band::name).orElse(null),
                    blocks,
                    work.charge.booked(caller.tenant(), row));
        });
    }

    @Override
    public FollowUpCall record(Caller caller, UUID attempt, UUID id, NewAttempt wanted, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_CALL);
        Instant now = now();
        Attempting.check(wanted, now);
        return store.call(caller.tenant(), unit -> {
            if (CallRows.hasAttempt(unit, attempt)) {
                return view(unit, caller, row(unit, caller, id));
            }
            Optional<CallRow> found = visible(unit, caller, id);
            if (found.isEmpty()) {
                refuseUnreleased(unit, caller, id, now);
            }
            CallRow row = found.orElseThrow(StoredCalls::unknown);
            requireFree(caller, row, now);
            if (version != null) {
                Input.version(row.version, version);
            }
            new Attempting(unit, work, caller, ids, now).record(row, attempt, wanted);
            CallRows.entities(unit).flush();
            log.record(
                    unit,
                    caller,
                    "followup.call",
                    row,
                    Map.of("case", row.number, "outcome", wanted.outcome().name(), "state", row.state));
            return view(unit, caller, row);
        });
    }

    /** A job whose sample is on its way is told so by the rule; any other is not there. */
    private void refuseUnreleased(UnitOfWork unit, Caller caller, UUID id, Instant now) {
        CallRows.drawn(unit, id)
                .filter(job -> job.struck == null && work.orgUnits.reach(caller).sees(job.employee, job.orgUnit))
                .ifPresent(job -> SampleRows.find(unit, job.sample)
                        .ifPresent(
                                sample -> new Dialling(work, caller, job.module, now).pass(sample.state(), List.of())));
    }

    @Override
    public FollowUpCall hold(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_CALL);
        return store.call(caller.tenant(), unit -> {
            CallRow row = row(unit, caller, id);
            Instant now = now();
            requireFree(caller, row, now);
            Measures.value(work, caller, row.module, "call-hold", now)
                    .map(minutes -> now.plus(minutes.longValue(), ChronoUnit.MINUTES))
                    .ifPresent(until -> held(unit, caller, row, until));
            return view(unit, caller, row);
        });
    }

    private void held(UnitOfWork unit, Caller caller, CallRow row, Instant until) {
        row.hold(caller, until);
        CallRows.entities(unit).flush();
        log.record(unit, caller, "followup.hold", row, Map.of("case", row.number, "until", until.toString()));
    }

    @Override
    public FollowUpCall letGo(Caller caller, UUID id) {
        caller.require(Permissions.FOLLOWUP_CALL);
        return store.call(caller.tenant(), unit -> {
            CallRow row = row(unit, caller, id);
            if (caller.principal().equals(row.heldBy)) {
                row.letGo();
                CallRows.entities(unit).flush();
                log.record(unit, caller, "followup.let-go", row, Map.of("case", row.number));
            }
            return view(unit, caller, row);
        });
    }

    /** That the caller may call this customer, and nobody else does. */
    private static void requireFree(Caller caller, CallRow row, Instant now) {
        requireOthersWork(caller, row);
        if (row.state() != FollowUpCall.State.QUEUED) {
            throw new Conflict("followup.called", over());
        }
        FollowUpCall.Held held = row.held(now);
        if (held != null && !held.by().equals(caller.principal())) {
            throw new Conflict(
                    "followup.held",
                    new Text(
                            held.byName() + " 正在回访该客户，请选择其他工单。",
                            held.byName() + " is calling this customer; choose another call."));
        }
    }

    private static void requireOthersWork(Caller caller, CallRow row) {
        if (caller.principal().equals(row.employee)) {
            throw new Forbidden(
                    "followup.own-work",
                    new Text("不能回访自己完成的工单，请由他人回访。", "This job is your own; somebody else has to follow it up."));
        }
    }

    @Override
    public FollowUpCall voidCall(Caller caller, UUID id, String reason, @Nullable Long version) {
        caller.require(Permissions.FOLLOWUP_REVIEW);
        Reasons.check("reason", reason, Reasons.LONGEST);
        return store.call(caller.tenant(), unit -> {
            CallRow row = row(unit, caller, id);
            if (row.voidReason != null) {
                return view(unit, caller, row);
            }
            if (row.state() != FollowUpCall.State.REACHED) {
                throw new Conflict(
                        "followup.not-reached",
                        new Text(
                                "该客户没有接受回访，无需作废。",
                                "The customer was not asked, so nothing counts; leave it as it is."));
            }
            if (version != null) {
                Input.version(row.version, version);
            }
            Voiding.run(unit, heard, caller, row, reason, now());
            CallRows.entities(unit).flush();
            log.record(unit, caller, "followup.void", row, Map.of("case", row.number, "reason", reason));
            return view(unit, caller, row);
        });
    }

    private static Text over() {
        return new Text("该工单的回访已结束，不再外拨。", "This follow-up is over; nobody is called again.");
    }

    private FollowUpCall view(UnitOfWork unit, Caller caller, CallRow row) {
        return views(unit, caller, List.of(row)).get(0);
    }

    private List<FollowUpCall> views(UnitOfWork unit, Caller caller, Collection<CallRow> rows) {
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, List<AttemptRow>> attempts = CallRows.attempts(unit, ids);
        Map<UUID, Map<String, Object>> answers = CallRows.answers(unit, ids);
        Map<String, String> names = work.staff.names(
                caller, rows.stream().map(row -> row.employee).distinct().toList());
        Instant now = now();
        return rows.stream()
                .map(row -> row.view(
                        attempts.getOrDefault(row.id, List.of()), answers.getOrDefault(row.id, Map.of()), names, now))
                .toList();
    }

    private CallRow row(UnitOfWork unit, Caller caller, UUID id) {
        return visible(unit, caller, id).orElseThrow(StoredCalls::unknown);
    }

    private Optional<CallRow> visible(UnitOfWork unit, Caller caller, UUID id) {
        return CallRows.find(unit, id).filter(row -> work.orgUnits.reach(caller).sees(row.employee, row.orgUnit));
    }

    private static NotFound unknown() {
        return new NotFound(
                "followup.no-call",
                new Text("没有这个回访，请确认样本已下发。", "There is no such follow-up; see that its sample is released."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
