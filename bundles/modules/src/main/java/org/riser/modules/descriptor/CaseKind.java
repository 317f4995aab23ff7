package org.riser.modules.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;

/**
 * One kind of case that a module brings: what it asks, where it can stand and what people do to it.
 *
 * @param module id of its module
 * @param hash of the descriptor it was read from; a case keeps it and is rendered from it for ever
 * @param id {@code <module>.<kebab>}
 * @param shortcut what an agent types to open one; null = only by its name
 * @param customer whether a case is about a customer; likewise {@code account} and {@code device}
 * @param ownerRole id of the role that owns a new case, or null
 * @param numbering prefix of its readable number ({@code HN}); 1 to 6 capital letters
 * @param fields its own fields; the core's are in {@link CoreFields}
 * @param summary ids of the fields shown in lists
 * @param followUp business under which finished cases are sampled for follow-up, or null when they are not
 * @param pauseReasons why it may wait for somebody else
 * @param confidential whether the reporter is hidden from the people the case is about
 * @param checklists those its actions name
 * @param scripts what to say and never to say in its situations
 * @param papers the papers to be brought, by applicant
 * @param templates the documents it can print
 * @param devices the kinds of device that its module names
 * @param rated where the customer's opinion stands, or null
 */
public record CaseKind(
        String module,
        String hash,
        String id,
        Text name,
        @Nullable String shortcut,
        Need customer,
        Need account,
        Need device,
        @Nullable String ownerRole,
        String numbering,
        List<Field> fields,
        List<Stage> stages,
        Start start,
        List<Action> actions,
        List<String> summary,
        @Nullable String followUp,
        List<PauseReason> pauseReasons,
        boolean confidential,
        List<Checklist> checklists,
        List<Script> scripts,
        List<PaperList> papers,
        List<DocumentTemplate> templates,
        List<DeviceKind> devices,
        @Nullable Rating rated) {
    public CaseKind {
        fields = List.copyOf(fields);
        stages = List.copyOf(stages);
        actions = List.copyOf(actions);
        summary = List.copyOf(summary);
        pauseReasons = List.copyOf(pauseReasons);
        checklists = List.copyOf(checklists);
        scripts = List.copyOf(scripts);
        papers = List.copyOf(papers);
        templates = List.copyOf(templates);
        devices = List.copyOf(devices);
    }

    /** A kind of a module that names no device, and that nobody rates. */
    public CaseKind(
            String module,
            String hash,
            String id,
            Text name,
            @Nullable String shortcut,
            Need customer,
            Need account,
            Need device,
            @Nullable String ownerRole,
            String numbering,
            List<Field> fields,
            List<Stage> stages,
            Start start,
            List<Action> actions,
            List<String> summary,
            @Nullable String followUp,
            List<PauseReason> pauseReasons,
            boolean confidential,
            List<Checklist> checklists,
            List<Script> scripts,
            List<PaperList> papers,
            List<DocumentTemplate> templates) {
        this(
                module,
                hash,
                id,
                name,
                shortcut,
                customer,
                account,
                device,
                ownerRole,
                numbering,
                fields,
                stages,
                start,
                actions,
                summary,
                followUp,
                pauseReasons,
                confidential,
                checklists,
                scripts,
                papers,
                templates,
                List.of(),
                null);
    }

    /** One of its own fields or one the core gives to every kind. */
    public Optional<Field> field(String fieldId) {
        return fields.stream()
                .filter(field -> field.id().equals(fieldId))
                .findFirst()
                .or(() -> CoreFields.find(fieldId));
    }

    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    public Optional<Action> action(String actionId) {
        return actions.stream().filter(action -> action.id().equals(actionId)).findFirst();
    }

    /** The actions offered in a stage, in the descriptor's order. */
    public List<Action> actionsFrom(String stageId) {
        return actions.stream()
                .filter(action -> action.from().contains(stageId))
                .toList();
    }

    public Optional<Checklist> checklist(String checklistId) {
        return checklists.stream()
                .filter(checklist -> checklist.id().equals(checklistId))
                .findFirst();
    }

    /** What the opening form asks. */
    public Form startForm() {
        return form(start.fields(), start.required(), null);
    }

    /** What the form of one of its actions asks. */
    public Form form(Action action) {
        return form(action.fields(), action.required(), action.checklist());
    }

    /** All fields but the numbers that Riser gives, none required: for corrections of a case. */
    public Form allFields() {
        Set<String> numbered = start.serials().stream().map(DailySerial::field).collect(Collectors.toSet());
        List<Field> optional = fields.stream()
                .filter(field -> !numbered.contains(field.id()))
                .map(Form::optional)
                .toList();
        return new Form(optional, List.of(), null);
    }

    private Form form(List<String> fieldIds, List<String> required, @Nullable String checklistId) {
        List<Field> asked =
                fieldIds.stream().map(this::field).flatMap(Optional::stream).toList();
        Checklist checklist =
                checklistId == null ? null : checklist(checklistId).orElse(null);
        return new Form(asked, required, checklist);
    }
}
