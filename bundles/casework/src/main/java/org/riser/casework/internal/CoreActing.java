package org.riser.casework.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.Refused;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseStatus;
import org.riser.casework.CoreAction;
import org.riser.modules.descriptor.Checked;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Form;
import org.riser.modules.descriptor.Stage;

/** Does the actions that every kind has: hand over, send back, urge, merge, reopen, void. */
final class CoreActing {
    private static final Form WHO = new Form(List.of(CoreFields.WORKER, CoreFields.CREW), List.of(), null);
    private static final Form NOTHING = new Form(List.of(), List.of(), null);
    private static final Set<CoreAction> NEED_REASON =
            Set.of(CoreAction.RETURN, CoreAction.TRANSFER, CoreAction.REOPEN, CoreAction.VOID);
    private static final Set<CoreAction> NEED_WHO =
            Set.of(CoreAction.ASSIGN, CoreAction.TRANSFER, CoreAction.CO_HANDLE);

    private final CaseFiles files;
    private final References references;
    private final Assignment assignment;

    CoreActing(CaseFiles files, References references, Assignment assignment) {
        this.files = files;
        this.references = references;
        this.assignment = assignment;
    }

    void act(CaseFile file, CoreAction action, ActCommand command, Instant at) {
        List<Fault> blocks = ActionStates.blocks(file, action);
        if (!blocks.isEmpty()) {
            throw new Refused(blocks);
        }
        Map<String, Object> fields = action == CoreAction.MERGE ? command.fields() : who(file, action, command);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("action", action.id());
        if (!fields.isEmpty()) {
            data.put("fields", fields);
        }
        if (command.reason() != null && !command.reason().isBlank()) {
            data.put("reason", command.reason());
        }
        apply(file, action, fields, at, data);
        file.recordDeed(action.event(), at, data);
    }

    private void apply(
            CaseFile file, CoreAction action, Map<String, Object> fields, Instant at, Map<String, Object> data) {
        switch (action) {
            case ASSIGN, TRANSFER -> assignment.apply(file, fields);
            case RETURN -> file.row.assignTo(null, file.row.orgUnit);
            case URGE -> file.row.urged();
            case CO_HANDLE -> {} // the event says who helps; the owner stays
            case MERGE -> {
                data.put("into", target(file, fields).toString());
                file.row.end(CaseStatus.VOID, at);
            }
            case VOID -> file.row.end(CaseStatus.VOID, at);
            case REOPEN -> reopen(file, at, data);
        }
    }

    /** Back to the stage the case was in before it ended, so that its last step can be done again. */
    private static void reopen(CaseFile file, Instant at, Map<String, Object> data) {
        String stage = file.row.stage;
        boolean ended = file.kind.stage(stage).map(Stage::end).orElse(false);
        String to = ended ? lastOpenStage(file) : stage;
        data.put("stage", Map.of("from", stage, "to", to));
        file.row.moveTo(to, false, at);
    }

    private static String lastOpenStage(CaseFile file) {
        for (int i = file.events.size() - 1; i >= 0; i--) {
            if (Json.read(file.events.get(i).data).get("stage") instanceof Map<?, ?> move
                    && move.get("from") instanceof String from) {
                return from;
            }
        }
        return file.kind.start().stage();
    }

    /** The case to merge into: another open case of the same tenant that the caller may see. */
    private UUID target(CaseFile file, Map<String, Object> fields) {
        if (!fields.keySet().equals(Set.of("into")) || !(fields.get("into") instanceof String text)) {
            throw fault("fields.into", "请填写并入的工单编号（into）。", "Name the case to merge into (into), and nothing else.");
        }
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw fault("fields.into", "并入的工单标识格式不对。", "The case to merge into is not a case id.");
        }
        CaseRow target = files.row(file.unit, file.caller, id);
        if (target.id.equals(file.row.id) || target.status() != CaseStatus.OPEN) {
            throw fault("fields.into", "只能并入另一张未结工单。", "A case can be merged only into another open case.");
        }
        return id;
    }

    private Map<String, Object> who(CaseFile file, CoreAction action, ActCommand command) {
        Form form = NEED_WHO.contains(action) ? WHO : NOTHING;
        Checked<Map<String, Object>> checked = form.check(command.fields(), "fields");
        List<Fault> faults = new ArrayList<>(checked.faults());
        faults.addAll(NOTHING.checkAnswers(command.checklist(), "checklist").faults());
        Map<String, Object> fields = checked.optional().orElse(Map.of());
        if (NEED_WHO.contains(action) && faults.isEmpty() && fields.isEmpty()) {
            faults.add(Fault.of("fields.worker", "field.required", "请选择处理人或班组。", "Choose a worker or a crew."));
        }
        if (NEED_REASON.contains(action)
                && (command.reason() == null || command.reason().isBlank())) {
            faults.add(Fault.of("reason", "field.required", "请填写原因。", "Give a reason."));
        }
        faults.addAll(references.faults(file.tenant(), form.fields(), fields));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return fields;
    }

    private static InvalidInput fault(String field, String zh, String en) {
        return new InvalidInput(List.of(Fault.of(field, "merge.target", zh, en)));
    }
}
