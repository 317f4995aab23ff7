package org.riser.console.inspection.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.api.Page;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;
import org.riser.inspection.Round;
import org.riser.inspection.RoundKind;
import org.riser.inspection.RoundQuery;
import org.riser.inspection.Rounds;
import org.riser.inspection.UncheckedUnit;

/** The halls nobody has checked yet this week and month, then the rounds, the last begun first. */
final class RoundList extends Div {
    private static final int PAGE = 20;

    private final transient InspectionsPage services;
    private final transient ViewContext context;
    private final Div due = new Div();
    private final Div rounds = new Div();
    private int shown = PAGE;

    RoundList(InspectionsPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        CheckTexts.STYLE.attach(this);
        addClassName("rs-check");
        due.addClassName("rs-check-due");
        rounds.addClassNames("rs-card", "rs-check-rounds");
        if (mayCheck()) {
            Button start = new Button(text("start"), click -> new StartDialog(services, context).open(null, null));
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            start.setId("round-start");
            add(RoundParts.line(start));
        }
        add(due, rounds);
        show();
        context.follow(Rounds.TOPIC, this::show);
    }

    private void show() {
        due.removeAll();
        due.add(unchecked(RoundKind.WEEKLY), unchecked(RoundKind.MONTHLY));
        rounds.removeAll();
        rounds.add(new H3(text("rounds")));
        Page<Round> page = services.rounds.page(context.caller(), new RoundQuery(null, null, null, null, shown));
        if (page.items().isEmpty()) {
            rounds.add(new EmptyState(VaadinIcon.CLIPBOARD_CHECK, text("rounds.none"), text("rounds.none.help")));
        }
        page.items().forEach(round -> rounds.add(line(round)));
        if (page.cursor().isPresent() && shown < PAGE * 10) {
            rounds.add(new Button(text("more"), click -> {
                shown += PAGE;
                show();
            }));
        }
    }

    private Div unchecked(RoundKind kind) {
        List<UncheckedUnit> units = services.rounds.unchecked(context.caller(), kind, null);
        Div card = new Div(new H3(text("due." + kind)));
        card.addClassNames("rs-card", "rs-check-rounds");
        card.setId("due-" + kind.id());
        if (units.isEmpty()) {
            card.add(new StatusBadge(Tone.KEPT, text("due.none")));
        }
        units.forEach(unit -> card.add(line(kind, unit)));
        return card;
    }

    private Div line(RoundKind kind, UncheckedUnit unit) {
        String last = unit.lastChecked() == null
                ? text("due.never")
                : text("due.last", unit.lastChecked().toString());
        Span quiet = new Span(last);
        quiet.addClassName("rs-quiet");
        Div line = RoundParts.line(new StatusBadge(Tone.RISK, unit.name()), quiet);
        UUID draft = unit.draft();
        if (draft != null) {
            line.add(link(text("due.draft"), draft));
        } else if (mayCheck()) {
            Button go = new Button(text("due.go"), click -> new StartDialog(services, context).open(kind, unit.id()));
            go.addThemeVariants(ButtonVariant.LUMO_SMALL);
            line.add(go);
        }
        return line;
    }

    private Div line(Round round) {
        Span progress = new Span(
                round.state() == Round.State.DRAFT
                        ? text("progress", round.answers().size(), round.items())
                        : RoundParts.score(context, round.score()));
        progress.addClassName("rs-check-score");
        return RoundParts.line(
                link(RoundParts.name(context, round), round.id()),
                new Span(round.checkerName()),
                RoundParts.state(context, round),
                progress);
    }

    private Anchor link(String words, UUID round) {
        return new Anchor(context.href(InspectionsPage.PATH + "/" + round, Map.of()), words);
    }

    private boolean mayCheck() {
        return context.caller().may(Permissions.INSPECTION_CHECK);
    }

    private String text(String key, Object... arguments) {
        return CheckTexts.in(context, key, arguments);
    }
}
