package org.riser.console.rules.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;
import org.riser.simulation.SimulatedChange;
import org.riser.simulation.SimulatedChange.Effect;
import org.riser.simulation.Simulation;
import org.riser.simulation.SimulationResult;
import org.riser.simulation.SimulationResult.Compared;
import org.riser.simulation.Simulations;

/** One simulation: how far it is, then five numbers, who gains or loses, and the cases that come out otherwise. */
final class SimulationView extends Div {
    private static final int LOOK_MILLIS = 1_000;
    private static final Set<Effect> STEPS = EnumSet.of(Effect.REFUSED, Effect.ALLOWED);
    private static final Set<Effect> WORSE = EnumSet.of(Effect.BROKEN, Effect.REFUSED);

    private final transient Studio studio;
    private final transient Simulations simulations;
    private final transient ViewContext context;
    private final transient UUID id;
    private final Div body = new Div();
    private final Span state = new Span();
    private final Paragraph who = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    SimulationView(Studio studio, Simulations simulations, ViewContext context, String subPath) {
        this.studio = studio;
        this.simulations = simulations;
        this.context = context;
        this.id = id(subPath);
        RuleTexts.STYLE.attach(this);
        addClassName("rs-simulation");
        body.addClassName("rs-simulation-body");
        who.addClassName("rs-quiet");
        add(body);
        show(simulations.find(context.caller(), id));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            return new UUID(0, 0); // no simulation has it
        }
    }

    /** The browser looks again until it is over. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (!simulations.find(context.caller(), id).state().isOver()) {
            attached.getUI().setPollInterval(LOOK_MILLIS);
            addDetachListener(gone -> attached.getUI().setPollInterval(-1));
            var looks = attached.getUI().addPollListener(poll -> {
                if (look().state().isOver()) {
                    attached.getUI().setPollInterval(-1);
                }
            });
            addDetachListener((DetachEvent gone) -> looks.remove());
        }
    }

    /** While it runs, what is on the page stays and only says how far it is. */
    private Simulation look() {
        Simulation now = simulations.find(context.caller(), id);
        if (now.state().isOver()) {
            show(now);
        } else {
            tell(now);
        }
        return now;
    }

    private void tell(Simulation now) {
        state.removeAll();
        state.add(SimulationParts.state(context, now));
        who.setText(RuleTexts.in(
                context,
                "simulation.words",
                now.starterName(),
                Formats.moment(now.startedAt(), studio.clock.instant(), context.zone()),
                "" + now.edits(),
                "" + now.done(),
                "" + now.cases()));
        bar.setIndeterminate(now.cases() == 0);
        bar.setValue(now.cases() == 0 ? 0 : Math.min(1, (double) now.done() / now.cases()));
    }

    private void show(Simulation simulation) {
        body.removeAll();
        String pack = studio.packNames(context).getOrDefault(simulation.pack(), simulation.pack());
        Div head = new Div(new H2(pack + " " + SimulationParts.period(context, simulation)), state);
        head.addClassName("rs-studio-head");
        body.add(head, who);
        tell(simulation);
        if (!simulation.state().isOver()) {
            body.add(progress());
        }
        SimulationResult result = simulation.result();
        if (result != null) {
            body.add(numbers(result));
            notes(result);
            body.add(new SimulationTables(context, result));
            body.add(new H3(text("simulation.changes")), changes());
        }
    }

    private Div progress() {
        Div progress = new Div(bar);
        if (context.caller().may(Permissions.RULE_EDIT)) {
            Button cancel = new Button(
                    text("simulation.cancel"),
                    Icons.of(VaadinIcon.STOP),
                    click -> context.attempt(() -> {
                        simulations.cancel(context.caller(), id);
                        look();
                    }));
            cancel.setId("simulation-cancel");
            progress.add(cancel);
        }
        progress.addClassName("rs-simulation-progress");
        return progress;
    }

    private Div numbers(SimulationResult result) {
        Div numbers = new Div(
                number("simulation.breaches", result.breaches(), BigDecimal::toPlainString),
                number("simulation.points", result.points(), BigDecimal::toPlainString),
                number("simulation.yuan", result.yuan(), Formats::yuan),
                number("simulation.follow-ups", result.followUps(), BigDecimal::toPlainString),
                number("simulation.refused", result.refused(), BigDecimal::toPlainString));
        numbers.addClassName("rs-simulation-numbers");
        return numbers;
    }

    /** Before and after, and by how much it rises or falls; more of any of them is a burden. */
    private Div number(String key, Compared compared, Function<BigDecimal, String> format) {
        int way = compared.difference().signum();
        Span before = new Span(format.apply(compared.before()) + " → ");
        before.addClassName("rs-quiet");
        Span after = new Span(format.apply(compared.after()));
        after.addClassNames("rs-simulation-after", "rs-figures");
        String change = (way > 0 ? "↑ " : way < 0 ? "↓ " : "")
                + format.apply(compared.difference().abs());
        Div one = new Div(
                new Span(text(key)),
                new Div(before, after),
                new StatusBadge(
                        way > 0 ? Tone.RISK : way < 0 ? Tone.KEPT : Tone.NEUTRAL,
                        way == 0 ? text("simulation.same") : change));
        one.addClassName("rs-simulation-number");
        return one;
    }

    private void notes(SimulationResult result) {
        if (result.unvalued().after().signum() > 0) {
            body.add(note("simulation.unvalued", result.unvalued().after()));
        }
        if (result.untold() > 0) {
            body.add(note("simulation.untold", BigDecimal.valueOf(result.untold())));
        }
        if (result.undrawn().after().signum() > 0) {
            body.add(note("simulation.undrawn", result.undrawn().after()));
        }
        listed("simulation.away", result.away());
        listed("simulation.cut", result.cutMonths());
    }

    private void listed(String key, List<String> items) {
        if (!items.isEmpty()) {
            Paragraph note = new Paragraph(RuleTexts.in(context, key, String.join(", ", items)));
            note.addClassName("rs-quiet");
            body.add(note);
        }
    }

    private Paragraph note(String key, BigDecimal count) {
        Paragraph note = new Paragraph(RuleTexts.in(context, key, count.toPlainString()));
        note.addClassName("rs-quiet");
        return note;
    }

    private LazyGrid<SimulatedChange> changes() {
        LazyGrid<SimulatedChange> grid = new LazyGrid<>(
                (cursor, limit) -> simulations.changes(context.caller(), id, cursor, limit),
                change -> change.caseId() + change.clock());
        grid.addComponentColumn(change -> new StatusBadge(
                        WORSE.contains(change.effect()) ? Tone.BROKEN : Tone.KEPT,
                        text("simulation." + change.effect())))
                .setHeader(text("simulation.effect"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(SimulatedChange::number)
                .setHeader(text("simulation.case"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(change -> context.text(change.name())).setHeader(text("simulation.clock"));
        grid.addColumn(change -> side(change, change.before())).setHeader(text("simulation.before"));
        grid.addColumn(change -> side(change, change.after())).setHeader(text("simulation.after"));
        grid.addComponentColumn(
                        change -> new PersonChip(SimulationParts.name(context, change.person(), change.personName())))
                .setHeader(text("simulation.person"));
        grid.onOpen(change -> context.navigate("cases/" + change.caseId()));
        grid.addClassName("rs-simulation-changes");
        grid.setEmptyStateText(text("simulation.no-changes"));
        return grid;
    }

    /** {@code 10-20 09:05 超 0:30}; of a step the row of the gate that is closed. */
    private String side(SimulatedChange change, SimulatedChange.Side side) {
        String row = side.row();
        if (row == null || STEPS.contains(change.effect())) {
            return row == null ? "—" : row;
        }
        String due = side.dueAt() == null ? "" : Formats.due(side.dueAt(), studio.clock.instant(), context.zone());
        @Nullable Long late = side.lateSeconds();
        return late == null
                ? due
                : due + " " + RuleTexts.in(context, "simulation.late-by", Formats.span(Duration.ofSeconds(late)));
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
