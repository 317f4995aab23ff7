package org.riser.console.desk.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.riser.casework.ActCommand;
import org.riser.casework.ActionState;
import org.riser.casework.CaseView;
import org.riser.console.ViewContext;
import org.riser.console.components.FieldForm;
import org.riser.console.components.ScriptPanel;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;

/**
 * One job on a phone: where to go, how long is left, and the next step with its form, checklist and verdict in one
 * column.
 */
final class TaskView extends Div {
    private final transient Desk desk;
    private final transient ViewContext context;
    private final UUID id;
    private final Div body = new Div();
    private long shownVersion = -1;

    TaskView(Desk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        this.id = Parts.id(context);
        addClassName("rs-task-page");
        DeskStyle.attach(this);
        add(body);
        refresh();
        context.onNotice("case", notice -> {
            if (notice.subject().equals(id.toString())) {
                refresh();
            }
        });
    }

    private void refresh() {
        CaseView found = desk.cases.get(context.caller(), id);
        if (found.version() == shownVersion) {
            return;
        }
        shownVersion = found.version();
        CaseKind kind = desk.kinds
                .stored(context.caller().tenant(), found.kind(), found.descriptor())
                .orElseThrow();
        context.title(found.number());
        body.removeAll();
        body.add(
                Parts.row(
                        new H1(found.kindName().in(context.locale())),
                        new StatusBadge(Tone.INFO, found.stageName().in(context.locale()))),
                new Span(found.number()));
        Div badges = Parts.row();
        found.clocks().stream()
                .filter(clock -> clock.endedAt() == null)
                .forEach(clock -> badges.add(Parts.badge(desk, context, clock)));
        body.add(badges);
        if (found.customer() != null) {
            desk.register
                    .customer(context.caller(), found.customer())
                    .ifPresent(customer -> body.add(new CustomerCard(desk, context, customer)));
        }
        ScriptCard said = new ScriptCard(context, kind, found.stage());
        body.add(said);
        if (!said.isVisible()) {
            body.add(new ScriptPanel(context, "doorstep", kind.name()));
        }
        steps(found, kind);
        body.add(new CaseFacts(desk, context, found, kind));
    }

    /** The steps that can be taken on the way, the main one first. */
    private void steps(CaseView found, CaseKind kind) {
        Set<String> possible = desk.cases.actions(context.caller(), id).stream()
                .filter(ActionState::possible)
                .map(ActionState::id)
                .collect(Collectors.toSet());
        List<Action> steps = ActionPanel.onPhone(kind).stream()
                .filter(action -> possible.contains(action.id()))
                .sorted(java.util.Comparator.comparing(action -> !action.main()))
                .toList();
        for (Action action : steps) {
            body.add(step(found, kind, action));
        }
        if (steps.isEmpty()) {
            body.add(new StatusBadge(Tone.KEPT, Parts.text(context, "task.nothing")));
        }
    }

    private Div step(CaseView found, CaseKind kind, Action action) {
        UUID commandId = UUID.randomUUID();
        FieldForm form = new FieldForm(kind.form(action), context).keepDraft(found.id() + ":" + action.id());
        form.set(found.fields());
        TextArea reason = new TextArea(Parts.text(context, "case.reason"));
        reason.setVisible(action.reason());
        reason.setWidthFull();
        Runnable go = () -> form.attempt(() -> {
            desk.cases.act(
                    context.caller(),
                    id,
                    new ActCommand(
                            commandId,
                            action.id(),
                            null,
                            form.values(),
                            form.answers(),
                            action.reason() ? reason.getValue() : null,
                            found.version()));
            context.done(action.name());
            refresh();
        });
        Button verb = Parts.main(action.name().in(context.locale()), go);
        verb.addClassName("rs-task-verb");
        return Parts.card(action.name().in(context.locale()), form, reason, verb);
    }
}
