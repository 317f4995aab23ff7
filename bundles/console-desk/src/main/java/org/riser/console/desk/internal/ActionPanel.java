package org.riser.console.desk.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.casework.ActCommand;
import org.riser.casework.ActionState;
import org.riser.casework.CaseView;
import org.riser.casework.CoreAction;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.FactList;
import org.riser.console.components.FieldForm;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Form;

/**
 * What can be done with a case now. The form of the main action stands open, so that the next step is one key away; the
 * others are buttons. What is blocked is folded away with its reasons.
 */
final class ActionPanel extends Div {
    private static final Form WHO = new Form(List.of(CoreFields.WORKER, CoreFields.CREW), List.of(), null);

    private final transient Desk desk;
    private final transient ViewContext context;
    private final transient Runnable afterwards;
    private transient @Nullable CaseView shown;

    ActionPanel(Desk desk, ViewContext context, Runnable afterwards) {
        this.desk = desk;
        this.context = context;
        this.afterwards = afterwards;
        addClassName("rs-card");
    }

    void show(CaseView found, CaseKind kind) {
        shown = found;
        removeAll();
        List<ActionState> states = desk.cases.actions(context.caller(), found.id()).stream()
                .filter(state -> !state.id().equals(CoreAction.MERGE.id()))
                .toList();
        List<ActionState> possible =
                states.stream().filter(ActionState::possible).toList();
        List<ActionState> blocked =
                states.stream().filter(state -> !state.possible()).toList();
        Div buttons = Parts.row();
        Div place = new Div();
        possible.forEach(state ->
                buttons.add(Parts.quiet(state.title().in(context.locale()), () -> choose(state, kind, place))));
        add(buttons, place);
        if (!blocked.isEmpty()) {
            add(more(blocked));
        }
        possible.stream().filter(ActionState::main).findFirst().ifPresent(state -> choose(state, kind, place));
        setVisible(!states.isEmpty());
    }

    /** What cannot be done now, folded away, each with the reason. */
    private Details more(List<ActionState> blocked) {
        Div reasons = new FactList();
        blocked.forEach(state -> reasons.add(FactList.fact(
                state.title().in(context.locale()),
                state.blockedBy().stream()
                        .map(fault -> fault.message().in(context.locale()))
                        .collect(Collectors.joining(" ")))));
        Details more = new Details(Parts.text(context, "case.more", blocked.size()), reasons);
        more.addClassName("rs-more");
        return more;
    }

    private void choose(ActionState state, CaseKind kind, Div place) {
        place.removeAll();
        if (!state.core()) {
            kind.action(state.id()).ifPresent(action -> ask(state, kind.form(action), action.reason(), place));
            return;
        }
        CoreAction core = CoreAction.find(state.id()).orElseThrow();
        switch (core) {
            case ASSIGN, CO_HANDLE -> ask(state, WHO, false, place);
            case TRANSFER -> ask(state, WHO, true, place);
            case URGE -> context.attempt(() -> act(state, UUID.randomUUID(), Map.of(), Map.of(), null));
            default ->
                Ask.forReason(
                        state.title(),
                        Desk.MESSAGES.text("case.confirm." + core.id()),
                        state.title(),
                        reason -> act(state, UUID.randomUUID(), Map.of(), Map.of(), reason));
        }
    }

    private void ask(ActionState state, Form form, boolean needsReason, Div place) {
        CaseView found = java.util.Objects.requireNonNull(shown);
        UUID commandId = UUID.randomUUID();
        FieldForm fields = new FieldForm(form, context).keepDraft(found.id() + ":" + state.id());
        fields.set(found.fields());
        TextArea reason = new TextArea(Parts.text(context, "case.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setVisible(needsReason);
        reason.setWidthFull();
        Runnable go = () -> fields.attempt(
                () -> act(state, commandId, fields.values(), fields.answers(), needsReason ? reason.getValue() : null));
        fields.onSubmit(go);
        Span hint = new Span("Ctrl + Enter");
        hint.addClassName("rs-quiet");
        Button verb = Parts.main(state.title().in(context.locale()), go);
        verb.setId("main-action");
        place.add(fields, reason, Parts.row(verb, hint));
        fields.focusFirst();
    }

    private void act(
            ActionState state,
            UUID commandId,
            Map<String, Object> fields,
            Map<String, Object> checklist,
            @Nullable String reason) {
        CaseView found = java.util.Objects.requireNonNull(shown);
        desk.cases.act(
                context.caller(),
                found.id(),
                new ActCommand(commandId, state.id(), null, fields, checklist, reason, found.version()));
        context.done(new Text(
                state.title().zh() + " " + found.number(), state.title().en() + " " + found.number()));
        afterwards.run();
    }

    /** Only the actions that people on their way are offered. */
    static List<Action> onPhone(CaseKind kind) {
        return kind.actions().stream().filter(Action::phone).toList();
    }
}
