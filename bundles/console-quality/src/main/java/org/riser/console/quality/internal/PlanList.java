package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Icons;
import org.riser.console.components.LazyGrid;
import org.riser.followup.FollowUpPlan;
import org.riser.followup.FollowUpPlans;
import org.riser.followup.NewPlan;
import org.riser.identity.Permissions;

/** The plans of all modules, the last year first, and the way to a new one. */
final class PlanList extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final LazyGrid<FollowUpPlan> grid;
    private final FilterBar filter;

    PlanList(FollowUps followUps, ViewContext context) {
        this.followUps = followUps;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-list");
        Map<String, String> modules = followUps.modules.names(context);
        this.filter = new FilterBar(this::reload).choice("module", text("module"), modules);
        this.grid = new LazyGrid<>(
                (cursor, limit) -> followUps.plans.page(
                        context.caller(), filter.chosen("module").orElse(null), cursor, limit),
                FollowUpPlan::id);
        columns();
        if (context.caller().may(Permissions.FOLLOWUP_DRAW) && !modules.isEmpty()) {
            Button begin = new Button(text("plan.begin"), Icons.of(VaadinIcon.PLUS), click -> begin(modules));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            begin.setId("plan-begin");
            filter.add(begin);
        }
        grid.setEmptyStateComponent(new EmptyState(
                VaadinIcon.CALENDAR_CLOCK,
                text("plans.none"),
                text(modules.isEmpty() ? "samples.none.module" : "plans.none.help")));
        grid.onOpen(plan -> context.navigate(PlansPage.PATH + "/" + plan.id()));
        add(filter, grid);
        context.follow(FollowUpPlans.TOPIC, this::reload);
    }

    private void columns() {
        grid.addColumn(FollowUpPlan::year)
                .setHeader(text("plan.year"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(plan -> PlanParts.state(context, plan.state()))
                .setHeader(text("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(plan -> followUps.modules.name(context, plan.module())).setHeader(text("module"));
        grid.addColumn(plan -> PlanParts.quantity(plan.lines()))
                .setHeader(text("plan.quantity"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(plan -> plan.agents().size())
                .setHeader(text("plan.agents"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(plan -> plan.writtenBy().name()).setHeader(text("plan.written-by"));
    }

    /** A plan begins with every business of its module, so that none is forgotten. */
    private void begin(Map<String, String> modules) {
        Select<String> module = new Select<>();
        module.setLabel(text("module"));
        module.setItems(modules.keySet());
        module.setItemLabelGenerator(id -> modules.getOrDefault(id, id));
        module.setValue(
                filter.chosen("module").orElse(modules.keySet().iterator().next()));
        IntegerField year = new IntegerField(text("plan.year"));
        year.setValue(followUps.today(context).getYear());
        year.setStepButtonsVisible(true);
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("plan.begin"))
                .with(new Paragraph(text("plan.begin.consequence")))
                .with("module", module)
                .with("year", year)
                .open(text("plan.begin"), () -> {
                    List<FollowUpPlan.Line> lines = followUps.modules.businesses(context, module.getValue()).stream()
                            .map(business -> new FollowUpPlan.Line(business, "", "", 0, List.of()))
                            .toList();
                    int wanted = Objects.requireNonNullElse(year.getValue(), 0);
                    followUps.plans.begin(
                            context.caller(), id, new NewPlan(module.getValue(), wanted, lines, List.of()));
                    context.navigate(PlansPage.PATH + "/" + id);
                });
    }

    private void reload() {
        grid.reload();
    }

    private String text(String key) {
        return QualityTexts.in(context, key);
    }
}
