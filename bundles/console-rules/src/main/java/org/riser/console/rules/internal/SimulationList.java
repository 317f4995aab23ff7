package org.riser.console.rules.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;
import org.riser.console.components.LazyGrid;
import org.riser.identity.Permissions;
import org.riser.simulation.NewSimulation;
import org.riser.simulation.Simulation;
import org.riser.simulation.Simulations;

/** The simulations of all packs, the newest first, and the way to a new one. */
final class SimulationList extends Div {
    private final transient Studio studio;
    private final transient Simulations simulations;
    private final transient ViewContext context;
    private final transient Map<String, String> packs;
    private transient List<Simulation> all = List.of();

    SimulationList(Studio studio, Simulations simulations, ViewContext context) {
        this.studio = studio;
        this.simulations = simulations;
        this.context = context;
        RuleTexts.STYLE.attach(this);
        addClassName("rs-list");
        packs = studio.packNames(context);
        boolean mayStart = context.caller().may(Permissions.RULE_EDIT);
        if (mayStart) {
            Button start = new Button(text("simulation.start"), Icons.of(VaadinIcon.PLAY), click -> ask());
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            start.setId("simulation-start");
            Div bar = new Div(start);
            bar.addClassName("rs-filterbar");
            add(bar);
        }
        add(grid());
        if (mayStart) {
            context.parameter("pack").filter(packs::containsKey).ifPresent(pack -> ask());
        }
    }

    private LazyGrid<Simulation> grid() {
        LazyGrid<Simulation> grid = new LazyGrid<>(this::page, Simulation::id);
        grid.addComponentColumn(one -> SimulationParts.state(context, one))
                .setHeader(text("change.state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> packs.getOrDefault(one.pack(), one.pack())).setHeader(text("pack"));
        grid.addColumn(one -> SimulationParts.period(context, one)).setHeader(text("simulation.period"));
        grid.addColumn(Simulation::edits).setHeader(text("simulation.edits"));
        grid.addColumn(Simulation::cases).setHeader(text("simulation.cases"));
        grid.addColumn(Simulation::starterName).setHeader(text("simulation.by"));
        grid.addColumn(one -> Formats.moment(one.startedAt(), studio.clock.instant(), context.zone()))
                .setHeader(text("simulation.at"));
        grid.onOpen(one -> context.navigate(SimulationsPage.PATH + "/" + one.id()));
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.FLASK, text("simulations.none"), text("simulations.none.help")));
        return grid;
    }

    private Page<Simulation> page(@Nullable String cursor, int limit) {
        if (cursor == null) {
            all = packs.keySet().stream()
                    .flatMap(pack -> simulations.list(context.caller(), pack).stream())
                    .sorted(Comparator.comparing(Simulation::startedAt).reversed())
                    .toList();
        }
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(from + limit, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }

    /** Asks for the period; what is tried is the draft of the pack, or what is published when there is none. */
    private void ask() {
        LocalDate today = LocalDate.ofInstant(studio.clock.instant(), context.zone());
        Select<String> pack = new Select<>();
        pack.setLabel(text("pack"));
        pack.setItems(packs.keySet());
        pack.setItemLabelGenerator(id -> packs.getOrDefault(id, id));
        pack.setValue(context.parameter("pack")
                .filter(packs::containsKey)
                .orElse(packs.keySet().iterator().next()));
        DatePicker from = DateInputs.day();
        from.setLabel(text("simulation.from"));
        from.setValue(today.minusYears(1));
        DatePicker to = DateInputs.day();
        to.setLabel(text("simulation.to"));
        to.setValue(today);
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("simulation.start"))
                .with(new Paragraph(text("simulation.consequence")))
                .with("pack", pack)
                .with("from", from)
                .with("to", to)
                .open(text("simulation.start"), () -> {
                    DraftWork work = studio.work(context, pack.getValue());
                    simulations.start(
                            context.caller(),
                            id,
                            new NewSimulation(
                                    pack.getValue(),
                                    work.edits(),
                                    begin("from", from.getValue(), 0),
                                    begin("to", to.getValue(), 1)));
                    context.navigate(SimulationsPage.PATH + "/" + id);
                });
    }

    private Instant begin(String field, @Nullable LocalDate day, int daysLater) {
        if (day == null) {
            throw new InvalidInput(
                    List.of(new Fault(field, "simulation.day", RuleTexts.MESSAGES.text("simulation.day"), null)));
        }
        return day.plusDays(daysLater).atStartOfDay(context.zone()).toInstant();
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
