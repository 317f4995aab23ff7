package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.riser.api.Ids;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.casework.ActCommand;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Checked;
import org.riser.modules.descriptor.Form;
import org.riser.modules.descriptor.Stage;

/** Does an action that the case's kind declares: form, checklist and gates first, then the move and its events. */
final class Acting {
    private final Ids ids;
    private final Gates gates;
    private final References references;
    private final Assignment assignment;
    private final RaisedFindings findings;

    Acting(Ids ids, Gates gates, References references, Assignment assignment, RaisedFindings findings) {
        this.ids = ids;
        this.findings = findings;
        this.gates = gates;
        this.references = references;
        this.assignment = assignment;
    }

    void act(CaseFile file, Action action, ActCommand command, Instant at) {
        refuse(ActionStates.blocks(file, action));
        Form form = file.kind.form(action);
        Map<String, Object> fields = new LinkedHashMap<>();
        Map<String, Object> answers = new LinkedHashMap<>();
        check(file, form, action, command, fields, answers);
        CaseValues before = file.values();
        CaseValues after = before.with(fields);
        if (action.checklist() != null && !answers.isEmpty()) {
            after = after.with(action.checklist(), answers);
        }
        List<Map<String, Object>> reasons = gates.pass(file, action.id(), after, at);
        file.write(after);
        Map<String, Object> data = data(action, command, before.difference(fields), answers, reasons);
        findings.raise(file, action, after, at, ids.next())
                .ifPresent(id -> data.put(RaisedFindings.FINDING, id.toString()));
        move(file, action, at, data);
        assignment.apply(file, fields);
        Map<String, Object> told = data;
        for (String event : Emits.of(action.emits(), action.id())) {
            file.recordDeed(event, at, told);
            told = Map.of();
        }
        Informing.tell(file, action.tells(), action.name(), at);
    }

    /** Corrects fields; no gate guards a correction, but the clocks follow it. */
    void edit(CaseFile file, Map<String, Object> raw) {
        Form form = file.kind.allFields();
        Map<String, Object> fields = form.check(raw, "fields").orThrow().orElse(Map.of());
        List<Fault> astray = references.faults(file.tenant(), form.fields(), fields);
        if (!astray.isEmpty()) {
            throw new InvalidInput(astray);
        }
        CaseValues before = file.values();
        Map<String, Object> difference = before.difference(fields);
        if (difference.isEmpty()) {
            return;
        }
        file.write(before.with(fields));
        file.recordDeed("edited", file.now, Map.of("fields", difference));
    }

    private void check(
            CaseFile file,
            Form form,
            Action action,
            ActCommand command,
            Map<String, Object> fields,
            Map<String, Object> answers) {
        Checked<Map<String, Object>> given = form.check(command.fields(), "fields");
        Checked<Map<String, Object>> answered = form.checkAnswers(command.checklist(), "checklist");
        List<Fault> faults = new ArrayList<>(given.faults());
        faults.addAll(answered.faults());
        given.optional().ifPresent(values -> faults.addAll(references.faults(file.tenant(), form.fields(), values)));
        if (action.reason() && (command.reason() == null || command.reason().isBlank())) {
            faults.add(Fault.of("reason", "field.required", "请填写原因。", "Give a reason."));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        given.optional().ifPresent(fields::putAll);
        answered.optional().ifPresent(answers::putAll);
    }

    private static Map<String, Object> data(
            Action action,
            ActCommand command,
            Map<String, Object> difference,
            Map<String, Object> answers,
            List<Map<String, Object>> reasons) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("action", action.id());
        putUnlessEmpty(data, "fields", difference);
        if (action.checklist() != null && !answers.isEmpty()) {
            data.put("checklist", Map.of(action.checklist(), answers));
        }
        if (command.reason() != null && !command.reason().isBlank()) {
            data.put("reason", command.reason());
        }
        if (!reasons.isEmpty()) {
            data.put("gates", reasons);
        }
        return data;
    }

    private static void move(CaseFile file, Action action, Instant at, Map<String, Object> data) {
        if (action.to() == null) {
            return;
        }
        data.put("stage", Map.of("from", file.row.stage, "to", action.to()));
        boolean end = stage(file.kind, action.to()).end();
        file.row.moveTo(action.to(), end, at);
    }

    private static Stage stage(CaseKind kind, String id) {
        return kind.stage(id).orElseThrow(() -> new IllegalStateException(kind.id() + " has no stage " + id));
    }

    private static void refuse(List<Fault> blocks) {
        if (!blocks.isEmpty()) {
            throw new Refused(blocks);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> data, String name, Map<String, Object> value) {
        if (!value.isEmpty()) {
            data.put(name, value);
        }
    }

    static Refused unknown(String action, CaseKind kind) {
        return new Refused(List.of(new Fault(
                "action",
                "action.unknown",
                new Text(
                        "“" + kind.name().zh() + "” 没有操作 “" + action + "”，请从可用操作中选择。",
                        "“" + kind.name().en() + "” has no action “" + action + "”; choose one of those offered."),
                null)));
    }
}
