package org.riser.followup.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Text;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.casework.Attachments;
import org.riser.conduct.NewFinding;
import org.riser.followup.NewSpotResult;
import org.riser.followup.SpotCheck;
import org.riser.followup.SpotChecks;
import org.riser.identity.Audit;
import org.riser.jobs.Notice;
import org.riser.jobs.Notices;
import org.riser.modules.descriptor.Checked;
import org.riser.modules.descriptor.ChecklistItem;
import org.riser.store.UnitOfWork;

/** The steps of a check, each inside one unit of work. Thread-safe. */
@Component(service = SpotSteps.class)
public final class SpotSteps {
    private static final int LONGEST = 500;
    private static final String NOTE = "note";

    private final Work work;
    private final Heard heard;
    private final Attachments attachments;
    private final Audit audit;
    private final Notices notices;

    @Activate
    public SpotSteps(
            @Reference Work work,
            @Reference Heard heard,
            @Reference Attachments attachments,
            @Reference Audit audit,
            @Reference Notices notices) {
        this.work = work;
        this.heard = heard;
        this.attachments = attachments;
        this.audit = audit;
        this.notices = notices;
    }

    Questionnaire sheet(Caller caller, SpotCheckRow row) {
        return Questionnaire.named(
                work.kinds, caller.tenant(), row.module, row.kind().id());
    }

    void drawn(UnitOfWork unit, Caller caller, SpotDrawRow row) {
        tell(
                unit,
                caller,
                "followup.draw-checks",
                "followup-spot-draw",
                row.id,
                Map.of(
                        "module",
                        row.module,
                        "kind",
                        row.kind,
                        "month",
                        row.month,
                        "seed",
                        row.seed,
                        "drawn",
                        row.drawn));
    }

    void assign(UnitOfWork unit, Caller caller, SpotCheckRow row, String assignee, @Nullable Long version) {
        if (assignee.equals(row.assignee)) {
            return;
        }
        Input input = new Input();
        if (!work.staff.names(caller, List.of(assignee)).containsKey(assignee)) {
            input.fault("assignee", "followup.no-agent", "没有这个人员。", "is nobody here.");
        } else if (assignee.equals(row.concerned)) {
            input.fault(
                    "assignee",
                    "followup.own-work",
                    "不能抽查自己的工作，请指派他人。",
                    "would check their own work; choose somebody else.");
        }
        input.check();
        requireOpen(row, version);
        row.assignee = assignee;
        SpotRows.entities(unit).flush();
        told(unit, caller, "followup.assign-check", row, Map.of("case", row.number, "assignee", assignee));
    }

    void record(
            UnitOfWork unit,
            Caller caller,
            SpotCheckRow row,
            NewSpotResult wanted,
            @Nullable Long version,
            Instant now) {
        if (caller.principal().equals(row.concerned)) {
            throw new Forbidden(
                    "followup.own-work",
                    new Text("不能抽查自己的工作，请由他人抽查。", "This is your own work; somebody else has to check it."));
        }
        Map<String, Object> answers = check(caller, row, wanted);
        String note = wanted.note() == null ? "" : wanted.note().strip();
        SpotCheck.Result result =
                new SpotCheck.Result(caller.principal(), caller.displayName(), now, answers, note, wanted.finding());
        if (isSaid(row, result, wanted.upheld())) {
            return;
        }
        requireOpen(row, version);
        enclose(unit, caller, row, answers);
        row.found(result, wanted.upheld());
        if (row.kind() == SpotCheck.Kind.SECOND_LEVEL && !wanted.upheld()) {
            voidCall(unit, caller, row, note, now);
        }
        if (wanted.finding()) {
            heard.found(unit, caller, row.id, finding(row, answers, note));
        }
        SpotRows.entities(unit).flush();
        told(
                unit,
                caller,
                "followup.check",
                row,
                Map.of("case", row.number, "kind", row.kind, "state", row.state, "finding", wanted.finding()));
    }

    private Map<String, Object> check(Caller caller, SpotCheckRow row, NewSpotResult wanted) {
        Checked<Map<String, Object>> answers = sheet(caller, row).check(wanted.answers());
        List<Fault> faults = new ArrayList<>(answers.faults());
        if (wanted.note() == null && (!wanted.upheld() || wanted.finding())) {
            faults.add(Fault.of(
                    NOTE,
                    "followup.reason",
                    NOTE + "：不予认可或登记问题时请写明理由。",
                    NOTE + " must say why it is not upheld, or what was found."));
        }
        if (wanted.finding() && row.concerned.equals(JobRow.NOBODY)) {
            faults.add(Fault.of(
                    "finding",
                    "followup.nobody",
                    "finding：不知道是谁的工作，不能登记问题。",
                    "finding: nobody knows whose work it is."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        if (wanted.note() != null) {
            Reasons.check(NOTE, wanted.note(), LONGEST);
        }
        return answers.optional().orElse(Map.of());
    }

    private static boolean isSaid(SpotCheckRow row, SpotCheck.Result said, boolean upheld) {
        return (row.state() == SpotCheck.State.UPHELD) == upheld
                && row.result()
                        .filter(before -> before.by().equals(said.by())
                                && before.note().equals(said.note())
                                && before.finding() == said.finding()
                                && Json.write(before.answers()).equals(Json.write(said.answers())))
                        .isPresent();
    }

    /** Signatures and photos lie in the case from now on. */
    private void enclose(UnitOfWork unit, Caller caller, SpotCheckRow row, Map<String, Object> answers) {
        for (ChecklistItem item : sheet(caller, row).items()) {
            Object answer = answers.get(item.id());
            if (item.type() == ChecklistItem.Answer.PHOTO && answer != null) {
                attachments.enclose(
                        unit, caller, UUID.fromString(answer.toString()), row.caseId, "answers." + item.id());
            }
        }
    }

    private void voidCall(UnitOfWork unit, Caller caller, SpotCheckRow row, String reason, Instant now) {
        CallRows.find(unit, row.caseId).filter(call -> call.voidReason == null).ifPresent(call -> {
            String words = reason.length() <= Reasons.LONGEST ? reason : reason.substring(0, Reasons.LONGEST);
            Voiding.run(unit, heard, caller, call, words, now);
            CallRows.entities(unit).flush();
            new CallLog(audit, notices)
                    .record(unit, caller, "followup.void", call, Map.of("case", call.number, "reason", words));
        });
    }

    private static NewFinding finding(SpotCheckRow row, Map<String, Object> answers, String note) {
        Map<String, Object> facts = new HashMap<>(answers);
        facts.values().removeIf(answer -> answer instanceof String text && text.length() > Reasons.LONGEST);
        return new NewFinding(
                row.module,
                row.kind().id(),
                row.concerned,
                row.at,
                null,
                Heard.shortened(row.number + "：" + note),
                Heard.shortened(row.number + "：" + note),
                row.caseId,
                facts);
    }

    private static void requireOpen(SpotCheckRow row, @Nullable Long version) {
        if (row.state() != SpotCheck.State.OPEN) {
            throw new Conflict(
                    "followup.checked",
                    new Text("该项抽查已有结论，不能更改。", "It was checked already; the result stays as it is."));
        }
        if (version != null) {
            Input.version(row.version, version);
        }
    }

    private void told(UnitOfWork unit, Caller caller, String action, SpotCheckRow row, Map<String, ?> facts) {
        tell(unit, caller, action, "followup-check", row.id, facts);
    }

    private void tell(UnitOfWork unit, Caller caller, String action, String kind, UUID id, Map<String, ?> facts) {
        audit.record(unit, caller, action, kind, id.toString(), facts);
        notices.publish(unit, new Notice(caller.tenant(), SpotChecks.TOPIC, id.toString(), "{}"));
    }
}
