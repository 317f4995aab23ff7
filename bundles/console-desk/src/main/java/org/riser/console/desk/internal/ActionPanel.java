package org.riser.console.desk.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.Fault;
import org.riser.api.error.Refused;
import org.riser.casework.ActCommand;
import org.riser.casework.ActionState;
import org.riser.casework.CaseView;
import org.riser.casework.CoreAction;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.FieldForm;
import org.riser.console.components.GateResult;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.CoreFields;
import org.riser.modules.descriptor.Form;

/**
 * What can be done with a case now. The form of the main action stands open, so that the next step is one key away; the
 * others are buttons, and one that is blocked says why.
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
        List<ActionState> states = desk.cases.actions(context.caller(), found.id());
        Div buttons = Parts.row();
        Div place = new Div();
        add(buttons, place);
        for (ActionState state : states) {
            Button button = Parts.quiet(state.title().in(context.locale()), () -> choose(state, kind, place));
            button.setEnabled(state.possible());
            if (!state.possible()) {
                button.setTooltipText(state.blockedBy().stream()
                        .map(Fault::message)
                        .map(text -> text.in(context.locale()))
                        .collect(Collectors.joining("\n")));
            }
            boolean shownAtAll = state.possible() || (!state.core() && state.main());
            button.setVisible(shownAtAll && !state.id().equals(CoreAction.MERGE.id()));
            buttons.add(button);
        }
        states.stream()
                .filter(state -> state.possible() && state.main())
                .findFirst()
                .ifPresent(state -> choose(state, kind, place));
        setVisible(buttons.getChildren().anyMatch(com.vaadin.flow.component.Component::isVisible));
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
        Div verdict = new Div();
        Runnable go = () -> fields.attempt(() -> {
            verdict.removeAll();
            try {
                act(state, commandId, fields.values(), fields.answers(), needsReason ? reason.getValue() : null);
            } catch (Refused refused) {
                verdict.add(new GateResult(refused.faults()));
                throw refused;
            }
        });
        fields.onSubmit(go);
        Span hint = new Span("Ctrl + Enter");
        hint.addClassName("rs-quiet");
        Button verb = Parts.main(state.title().in(context.locale()), go);
        verb.setId("main-action");
        place.add(fields, reason, verdict, Parts.row(verb, hint));
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
