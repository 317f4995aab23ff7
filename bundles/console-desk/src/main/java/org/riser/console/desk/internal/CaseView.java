package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.riser.casework.CaseStatus;
import org.riser.console.ViewContext;
import org.riser.console.components.PersonChip;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Stage;

/** One case: where it stands, every clock with its reason, what to do next, what it says, and what happened. */
final class CaseView extends Div {
    private final transient Desk desk;
    private final transient ViewContext context;
    private final UUID id;
    private final Div head = new Div();
    private final Div left = new Div();
    private final Div middle = new Div();
    private final Div right = new Div();
    private final Div facts = new Div();
    private final ActionPanel actions;
    private final PausePanel pauses;
    private long shownVersion = -1;
    private boolean shownAway;

    CaseView(Desk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        this.id = Parts.id(context);
        addClassName("rs-case");
        DeskStyle.attach(this);
        head.addClassName("rs-case-head");
        left.addClassName("rs-case-left");
        middle.addClassName("rs-case-middle");
        right.addClassName("rs-case-right");
        actions = new ActionPanel(desk, context, this::refresh);
        pauses = new PausePanel(desk, context, this::refresh);
        middle.add(actions, pauses, facts);
        add(head, left, middle, right);
        refresh();
        context.onNotice("case", notice -> {
            if (notice.subject().equals(id.toString())) {
                refresh();
            }
        });
        context.onNotice("module", notice -> refresh());
    }

    /**
     * Shows the case as it is now. What somebody is typing stays, with the focus, as long as the case has not moved and its
     * module neither left nor came back.
     */
    private void refresh() {
        org.riser.casework.CaseView found = desk.cases.get(context.caller(), id);
        CaseKind kind = desk.kinds
                .stored(context.caller().tenant(), found.kind(), found.descriptor())
                .orElseThrow();
        context.title(found.number());
        showHead(found, kind);
        left.removeAll();
        left.add(new CaseTimeline(desk, context, kind, desk.cases.events(context.caller(), id)));
        if (found.version() != shownVersion || found.moduleAway() != shownAway) {
            actions.show(found, kind);
            pauses.show(found, kind);
        }
        shownVersion = found.version();
        shownAway = found.moduleAway();
        facts.removeAll();
        facts.add(new CaseFacts(desk, context, found, kind));
        right.removeAll();
        if (found.customer() != null) {
            desk.register
                    .customer(context.caller(), found.customer())
                    .ifPresent(customer -> right.add(new CustomerCard(desk, context, customer)));
        }
        right.add(new ScriptCard(context, kind, found.stage()));
    }

    private void showHead(org.riser.casework.CaseView found, CaseKind kind) {
        head.removeAll();
        Div path = Parts.row();
        path.addClassName("rs-case-path");
        for (Stage stage : kind.stages()) {
            Span step = new Span(stage.name().in(context.locale()));
            step.getElement().setAttribute("data-here", stage.id().equals(found.stage()));
            path.add(step);
        }
        Div badges = Parts.row();
        found.clocks().forEach(clock -> badges.add(Parts.badge(desk, context, clock)));
        Div line = Parts.row(new H1(found.number()), new Span(found.kindName().in(context.locale())), state(found));
        line.add(new PersonChip(desk.name(context.caller(), found.assignee())));
        if (found.urges() > 0) {
            line.add(new StatusBadge(Tone.RISK, Parts.text(context, "case.urged", found.urges())));
        }
        if (found.moduleAway()) {
            line.add(new StatusBadge(Tone.PAUSED, Parts.text(context, "case.away")));
        }
        head.add(line, path, badges);
    }

    private StatusBadge state(org.riser.casework.CaseView found) {
        Tone tone = found.status() == CaseStatus.OPEN
                ? Tone.INFO
                : found.status() == CaseStatus.CLOSED ? Tone.KEPT : Tone.NEUTRAL;
        return new StatusBadge(tone, found.stageName().in(context.locale()));
    }
}
