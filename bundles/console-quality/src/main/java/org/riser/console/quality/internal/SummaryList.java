package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Icons;
import org.riser.console.components.LazyGrid;
import org.riser.followup.FollowUpSummaries;
import org.riser.followup.FollowUpSummary;
import org.riser.followup.NewSummary;
import org.riser.identity.Permissions;

/** The summaries of all modules, the last begun first, and the way to a new one. */
final class SummaryList extends Div {
    /** Months that can be summarised here. */
    private static final int MONTHS = 12;

    private final transient Oversight oversight;
    private final transient ViewContext context;
    private final LazyGrid<FollowUpSummary> grid;
    private final FilterBar filter;

    SummaryList(Oversight oversight, ViewContext context) {
        this.oversight = oversight;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-list");
        Map<String, String> modules = oversight.followUps.modules.names(context);
        this.filter = new FilterBar(this::reload).choice("module", text("module"), modules);
        this.grid = new LazyGrid<>(
                (cursor, limit) -> oversight.summaries.page(
                        context.caller(), filter.chosen("module").orElse(null), cursor, limit),
                FollowUpSummary::id);
        columns();
        if (context.caller().may(Permissions.FOLLOWUP_DRAW) && !modules.isEmpty()) {
            Button begin = new Button(text("summary.begin"), Icons.of(VaadinIcon.PLUS), click -> begin(modules));
            begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            begin.setId("summary-begin");
            filter.add(begin);
        }
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.RECORDS, text("summaries.none"), text("summaries.none.help")));
        grid.onOpen(summary -> context.navigate(SummariesPage.PATH + "/" + summary.id()));
        add(filter, grid);
        context.follow(FollowUpSummaries.TOPIC, this::reload);
    }

    private void columns() {
        grid.addColumn(summary -> summary.month().toString())
                .setHeader(text("check.month"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(summary -> SummaryParts.state(context, summary))
                .setHeader(text("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(summary -> oversight.followUps.modules.name(context, summary.module()))
                .setHeader(text("module"));
        grid.addColumn(summary -> summary.writtenBy().name()).setHeader(text("plan.written-by"));
        grid.addColumn(FollowUpSummary::managerName).setHeader(text("summary.manager"));
        grid.addColumn(summary -> summary.measures().size())
                .setHeader(text("summary.measures"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private void begin(Map<String, String> modules) {
        Select<String> module = new Select<>();
        module.setLabel(text("module"));
        module.setItems(modules.keySet());
        module.setItemLabelGenerator(id -> modules.getOrDefault(id, id));
        module.setValue(
                filter.chosen("module").orElse(modules.keySet().iterator().next()));
        YearMonth now = YearMonth.from(oversight.followUps.today(context));
        List<YearMonth> months =
                IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList();
        Select<YearMonth> month = new Select<>();
        month.setLabel(text("check.month"));
        month.setItems(months);
        month.setValue(now.minusMonths(1));
        ComboBox<Choice> manager = StaffBox.of(context, "summary.manager", null);
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("summary.begin"))
                .with(new Paragraph(text("summary.begin.help")))
                .with("module", module)
                .with("month", month)
                .with("manager", manager)
                .open(text("summary.begin"), () -> {
                    oversight.summaries.begin(
                            context.caller(),
                            id,
                            new NewSummary(
                                    module.getValue(), month.getValue(), "", StaffBox.required(manager, "manager")));
                    context.navigate(SummariesPage.PATH + "/" + id);
                });
    }

    private void reload() {
        grid.reload();
    }

    private String text(String key) {
        return QualityTexts.in(context, key);
    }
}
