package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.followup.FollowUpPlan;
import org.riser.followup.FollowUpPlan.Line;
import org.riser.followup.FollowUpPlans;
import org.riser.identity.Permissions;

/** One plan: its lines by month, and below them a month by day and agent beside what was made of it. */
final class PlanView extends Div {
    private static final int MONTHS = 12;

    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final UUID id;
    private final Div head = new Div();
    private final Div lines = new Div();
    private final PlanMonth month;
    private transient FollowUpPlan plan;

    PlanView(FollowUps followUps, ViewContext context) {
        this.followUps = followUps;
        this.context = context;
        this.id = SampleParts.id(context.subPath(), "plan.unknown");
        this.plan = followUps.plans.find(context.caller(), id);
        this.month = new PlanMonth(followUps, context, id, plan.year());
        QualityTexts.STYLE.attach(this);
        addClassName("rs-plan");
        head.addClassName("rs-sample-top");
        lines.addClassName("rs-card");
        add(head, lines, month);
        show(plan);
        context.follow(FollowUpPlans.TOPIC, this::reload);
    }

    private void reload() {
        FollowUpPlan now = followUps.plans.find(context.caller(), id);
        if (!now.equals(plan)) {
            show(now);
        }
    }

    private void show(FollowUpPlan now) {
        plan = now;
        String name = text("plan.name", String.valueOf(now.year()), followUps.modules.name(context, now.module()));
        context.title(name);
        Div line = new Div(new H2(name), PlanParts.state(context, now.state()), verbs());
        line.addClassName("rs-sample-head");
        head.removeAll();
        head.add(line, facts());
        lines.removeAll();
        lines.add(new H3(text("plan.lines")), table());
        if (mayWrite()) {
            Paragraph help = new Paragraph(text("plan.lines.help"));
            help.addClassName("rs-quiet");
            lines.add(help);
        }
        month.show();
    }

    private FactList facts() {
        List<Div> facts = new ArrayList<>(List.of(
                FactList.fact(text("plan.quantity"), String.valueOf(PlanParts.quantity(plan.lines()))),
                FactList.fact(
                        text("plan.agents"),
                        plan.agents().isEmpty()
                                ? "—"
                                : String.join("、", plan.agents().values())),
                FactList.fact(text("plan.written-by"), step(plan.writtenBy()))));
        FollowUpPlan.Step approved = plan.approvedBy();
        if (approved != null) {
            facts.add(FactList.fact(text("plan.approved-by"), step(approved)));
        }
        return new FactList(facts.toArray(Div[]::new));
    }

    private String step(FollowUpPlan.Step step) {
        return step.name() + " · " + Formats.moment(step.at(), followUps.clock.instant(), context.zone());
    }

    private boolean mayWrite() {
        return context.caller().may(Permissions.FOLLOWUP_DRAW);
    }

    private Div verbs() {
        Div verbs = new Div();
        verbs.addClassName("rs-sample-verbs");
        if (mayWrite() && context.caller().may(Permissions.STAFF_VIEW)) {
            Button agents = new Button(text("plan.agents.choose"), click -> agents());
            agents.setId("plan-agents");
            verbs.add(agents);
        }
        if (plan.state() == FollowUpPlan.State.DRAFT && context.caller().may(Permissions.FOLLOWUP_REVIEW)) {
            Button approve = new Button(text("plan.approve"), click -> approve());
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.setId("plan-approve");
            verbs.add(approve);
        }
        return verbs;
    }

    private void agents() {
        FollowUpPlan seen = plan;
        PlanAgents.choose(context, Set.copyOf(seen.agents().keySet()), chosen -> {
            show(followUps.plans.change(context.caller(), id, seen.lines(), chosen, seen.version()));
            context.done(QualityTexts.MESSAGES.text("plan.changed"));
        });
    }

    private void approve() {
        FollowUpPlan seen = plan;
        Text verb = QualityTexts.MESSAGES.text("plan.approve");
        Ask.toConfirm(verb, QualityTexts.MESSAGES.text("plan.approve.consequence"), verb, () -> {
            show(followUps.plans.approve(context.caller(), id, seen.version()));
            context.done(QualityTexts.MESSAGES.text("plan.approved"));
        });
    }

    private Grid<Line> table() {
        Grid<Line> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addClassName("rs-grid");
        grid.addColumn(line -> followUps.modules.business(context, plan.module(), line.business()))
                .setHeader(text("call.business"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(line -> orDash(line.object()))
                .setHeader(text("plan.object"))
                .setAutoWidth(true);
        grid.addColumn(line -> orDash(line.frequency()))
                .setHeader(text("plan.frequency"))
                .setAutoWidth(true);
        for (int i = 0; i < MONTHS; i++) {
            int at = i;
            number(grid, text("plan.month", i + 1), line -> line.months().get(at));
        }
        number(grid, text("plan.quantity"), Line::quantity);
        grid.setItems(plan.lines());
        grid.setAllRowsVisible(true);
        if (mayWrite()) {
            grid.addItemClickListener(click -> edit(click.getItem()));
            grid.getElement()
                    .addEventListener(
                            "keydown",
                            event ->
                                    grid.getSelectedItems().stream().findFirst().ifPresent(this::edit))
                    .setFilter("event.key === 'Enter'");
        } else {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
        }
        return grid;
    }

    private static void number(Grid<Line> grid, String header, ValueProvider<Line, Integer> value) {
        grid.addColumn(value)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static String orDash(@Nullable String words) {
        return words == null || words.isBlank() ? "—" : words;
    }

    private void edit(Line line) {
        FollowUpPlan seen = plan;
        int place = seen.lines().indexOf(line);
        String title = followUps.modules.business(context, seen.module(), line.business());
        PlanLineDialog.open(context, title, place, line, changed -> {
            List<Line> all = new ArrayList<>(seen.lines());
            all.set(place, changed);
            show(followUps.plans.change(
                    context.caller(), id, all, List.copyOf(seen.agents().keySet()), seen.version()));
            context.done(QualityTexts.MESSAGES.text("plan.changed"));
        });
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
