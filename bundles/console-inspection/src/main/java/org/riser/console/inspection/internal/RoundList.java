package org.riser.console.inspection.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.riser.api.Page;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.Lines;
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
    private final transient Map<RoundKind, Lines<UncheckedUnit, Div>> due = new EnumMap<>(RoundKind.class);
    private final Lines<Round, Div> rounds;
    private final Button more;
    private int shown = PAGE;

    RoundList(InspectionsPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        CheckTexts.STYLE.attach(this);
        addClassName("rs-check");
        this.rounds = new Lines<>(
                new EmptyState(VaadinIcon.CLIPBOARD_CHECK, text("rounds.none"), text("rounds.none.help")), this::line);
        more = new Button(text("more"), click -> more());
        if (mayCheck()) {
            Button start = new Button(text("start"), click -> new StartDialog(services, context).open(null, null));
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            start.setId("round-start");
            add(RoundParts.line(start));
        }
        Div unchecked = new Div(unchecked(RoundKind.WEEKLY), unchecked(RoundKind.MONTHLY));
        unchecked.addClassName("rs-check-due");
        Div begun = new Div(new H3(text("rounds")), rounds, more);
        begun.addClassNames("rs-card", "rs-check-rounds");
        add(unchecked, begun);
        show();
        context.follow(Rounds.TOPIC, this::show);
    }

    private void show() {
        due.forEach((kind, units) -> units.show(services.rounds.unchecked(context.caller(), kind, null)));
        Page<Round> page = services.rounds.page(context.caller(), new RoundQuery(null, null, null, null, shown));
        rounds.show(page.items());
        more.setVisible(page.cursor().isPresent() && shown < PAGE * 10);
    }

    private void more() {
        shown += PAGE;
        show();
    }

    private Div unchecked(RoundKind kind) {
        Lines<UncheckedUnit, Div> units =
                new Lines<>(new StatusBadge(Tone.KEPT, text("due.none")), unit -> line(kind, unit));
        due.put(kind, units);
        Div card = new Div(new H3(text("due." + kind)), units);
        card.addClassNames("rs-card", "rs-check-rounds");
        card.setId("due-" + kind.id());
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
