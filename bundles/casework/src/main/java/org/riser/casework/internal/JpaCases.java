package org.riser.casework.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Page;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.NotFound;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.casework.ActCommand;
import org.riser.casework.ActionState;
import org.riser.casework.CaseEventView;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.Cases;
import org.riser.casework.CoreAction;
import org.riser.casework.OpenCase;
import org.riser.casework.PauseCommand;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.Action;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;

/** The commands and queries of cases: each is one transaction; each command is done once, however often it is sent. */
@Component
public final class JpaCases implements Cases {
    /** The longest reason or evidence, in characters. */
    private static final int WORDS = 500;

    private final Store store;
    private final CaseParts parts;
    private final Moments moments;

    @Activate
    public JpaCases(@Reference Store store, @Reference CaseParts parts, @Reference Clock clock) {
        this.store = store;
        this.parts = parts;
        this.moments = new Moments(clock);
    }

    @Override
    public CaseView open(Caller caller, OpenCase command) {
        caller.require(Permissions.CASE_OPEN);
        Instant acceptedAt = moments.at(caller, command.acceptedAt(), "acceptedAt");
        Instant recordedAt = moments.saved(caller, command.recordedAt(), acceptedAt, "recordedAt");
        return store.call(caller.tenant(), unit -> {
            Optional<UUID> done = parts.records().done(unit, command.commandId());
            if (done.isPresent()) {
                return again(unit, caller, done.get());
            }
            CaseFile file = parts.opening().open(unit, caller, command, acceptedAt, recordedAt, moments.now());
            return finish(file, command.commandId(), "case.opened");
        });
    }

    @Override
    public CaseView act(Caller caller, UUID caseId, ActCommand command) {
        new Input().optional("reason", command.reason(), WORDS).check();
        Optional<CoreAction> core = CoreAction.find(command.action());
        return change(
                caller, caseId, command.commandId(), command.expectedVersion(), "case." + command.action(), file -> {
                    Optional<Action> own = file.kind.action(command.action());
                    Instant at = moments.after(caller, command.at(), file.lastAt(), "at");
                    if (own.isPresent()) {
                        parts.acting().act(file, own.get(), command, at);
                        parts.following().follow(file, own.get(), at).ifPresent(next -> settle(next, "case.opened"));
                    } else {
                        CoreAction action = core.orElseThrow(() -> Acting.unknown(command.action(), file.kind));
                        parts.coreActing().act(file, action, command, at);
                    }
                });
    }

    @Override
    public CaseView edit(Caller caller, UUID caseId, UUID commandId, Map<String, Object> fields, long expectedVersion) {
        caller.require(Permissions.CASE_ACT);
        return change(
                caller,
                caseId,
                commandId,
                expectedVersion,
                "case.edited",
                file -> parts.acting().edit(file, fields));
    }

    @Override
    public CaseView pause(Caller caller, UUID caseId, PauseCommand command) {
        caller.require(Permissions.CASE_ACT);
        new Input().optional("evidence", command.evidence(), WORDS).check();
        return change(caller, caseId, command.commandId(), null, "case.paused", file -> {
            parts.pausing().pause(file, command, moments.after(caller, command.at(), file.lastAt(), "at"));
            parts.enclosing().encloseEvidence(file, command.evidence());
        });
    }

    @Override
    public CaseView resume(Caller caller, UUID pauseId, UUID commandId, @Nullable Instant at) {
        caller.require(Permissions.CASE_ACT);
        return store.call(caller.tenant(), unit -> {
            PauseRow pause = parts.records().pause(unit, pauseId).orElseThrow(JpaCases::unknownPause);
            return change(
                    caller,
                    pause.caseId,
                    commandId,
                    null,
                    "case.resumed",
                    file -> parts.pausing().resume(file, pause, moments.after(caller, at, file.lastAt(), "at")));
        });
    }

    @Override
    public CaseView approvePause(Caller caller, UUID pauseId, UUID commandId) {
        return decide(
                caller,
                pauseId,
                commandId,
                "case.pause-approved",
                (file, pause) -> parts.pausing().approve(file, pause));
    }

    @Override
    public CaseView refusePause(Caller caller, UUID pauseId, UUID commandId, String why) {
        new Input().text("why", why, WORDS).check();
        return decide(
                caller,
                pauseId,
                commandId,
                "case.pause-refused",
                (file, pause) ->
                        parts.pausing().refuse(file, pause, why, moments.after(caller, null, file.lastAt(), "at")));
    }

    private CaseView decide(
            Caller caller, UUID pauseId, UUID commandId, String auditAction, BiConsumer<CaseFile, PauseRow> decision) {
        caller.require(Permissions.CASE_ACT);
        return store.call(caller.tenant(), unit -> {
            PauseRow pause = parts.records().pause(unit, pauseId).orElseThrow(JpaCases::unknownPause);
            return change(caller, pause.caseId, commandId, null, auditAction, file -> decision.accept(file, pause));
        });
    }

    @Override
    public CaseView get(Caller caller, UUID caseId) {
        caller.require(Permissions.CASE_VIEW);
        return store.call(caller.tenant(), unit -> view(unit, caller, caseId));
    }

    @Override
    public Page<CaseSummary> list(Caller caller, CaseQuery query) {
        caller.require(Permissions.CASE_VIEW);
        return store.call(caller.tenant(), unit -> {
            Page<CaseRow> rows = parts.list().page(unit, parts.reach(caller), query);
            return new Page<>(parts.views().summaries(unit, rows.items(), moments.now()), rows.next());
        });
    }

    @Override
    public long count(Caller caller, CaseQuery query) {
        caller.require(Permissions.CASE_VIEW);
        return store.<Long>call(caller.tenant(), unit -> parts.list().count(unit, parts.reach(caller), query));
    }

    @Override
    public List<CaseEventView> events(Caller caller, UUID caseId) {
        caller.require(Permissions.CASE_VIEW);
        return store.call(caller.tenant(), unit -> {
            parts.files().row(unit, caller, caseId);
            return parts.records().events(unit, caseId).stream()
                    .map(parts.views()::view)
                    .toList();
        });
    }

    @Override
    public List<ActionState> actions(Caller caller, UUID caseId) {
        caller.require(Permissions.CASE_VIEW);
        return store.call(caller.tenant(), unit -> {
            CaseFile file = parts.files().read(unit, caller, caseId, moments.now());
            return ActionStates.of(file, parts.files().away(unit, file.row));
        });
    }

    private CaseView change(
            Caller caller,
            UUID caseId,
            UUID commandId,
            @Nullable Long expectedVersion,
            String auditAction,
            Consumer<CaseFile> change) {
        return store.call(caller.tenant(), unit -> {
            Optional<UUID> done = parts.records().done(unit, commandId);
            if (done.isPresent()) {
                return again(unit, caller, sameCase(done.get(), caseId));
            }
            CaseFile file = parts.files().take(unit, caller, caseId, moments.now());
            if (expectedVersion != null && expectedVersion != file.row.version) {
                throw changedMeanwhile();
            }
            change.accept(file);
            return finish(file, commandId, auditAction);
        });
    }

    private CaseView finish(CaseFile file, UUID commandId, String auditAction) {
        parts.records().remember(file.unit, commandId, file.row.id, file.now);
        settle(file, auditAction);
        file.unit.entities(CaseRecords.UNIT).flush(); // so that the view shows the new version
        return parts.views().view(file);
    }

    /** What comes after every command that has changed a case. */
    private void settle(CaseFile file, String auditAction) {
        parts.enclosing().enclose(file);
        parts.clockKeeper().follow(file);
        parts.announce(file, auditAction);
    }

    private CaseView view(UnitOfWork unit, Caller caller, UUID id) {
        return parts.views().view(parts.files().read(unit, caller, id, moments.now()));
    }

    /** Whoever did it gets the answer again, also when the case went out of their sight by it. */
    private CaseView again(UnitOfWork unit, Caller caller, UUID id) {
        return parts.views().view(parts.files().again(unit, caller, id, moments.now()));
    }

    private static UUID sameCase(UUID done, UUID caseId) {
        if (!done.equals(caseId)) {
            throw new Conflict(
                    "command.reused",
                    new Text("该命令编号已用于另一张工单，请换一个新的。", "This command id was used for another case; send a new one."));
        }
        return caseId;
    }

    private static Conflict changedMeanwhile() {
        return new Conflict(
                "case.changed",
                new Text("工单已被他人修改，请刷新后重试。", "Someone else changed this case; reload it and try again."));
    }

    private static NotFound unknownPause() {
        return new NotFound("pause.unknown", new Text("没有这次暂停。", "There is no such pause."));
    }
}
