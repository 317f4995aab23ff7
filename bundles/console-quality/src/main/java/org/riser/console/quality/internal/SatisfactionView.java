package org.riser.console.quality.internal;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FactList;
import org.riser.console.components.TraceSentence;
import org.riser.followup.Calls;
import org.riser.followup.SatisfactionQuery;
import org.riser.followup.SatisfactionQuery.By;
import org.riser.followup.SatisfactionReport;
import org.riser.followup.SatisfactionReport.Aspect;
import org.riser.followup.SatisfactionReport.Grades;
import org.riser.followup.SatisfactionReport.Line;

/** Means and grades of a period in one table, with what they come to above it. */
final class SatisfactionView extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final Select<String> module = new Select<>();
    private final DatePicker from = DateInputs.day();
    private final DatePicker to = DateInputs.day();
    private final Select<By> by = new Select<>();
    private final Div found = new Div();

    SatisfactionView(FollowUps followUps, ViewContext context) {
        this.followUps = followUps;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassNames("rs-list", "rs-satisfaction");
        found.addClassName("rs-satisfaction-found");
        Map<String, String> names = followUps.modules.names(context);
        if (names.isEmpty()) {
            add(new EmptyState(VaadinIcon.SMILEY_O, text("satisfaction.none"), text("samples.none.module")));
            return;
        }
        Div filter = new Div(module, from, to, by);
        filter.addClassName("rs-filterbar");
        module.setItems(names.keySet());
        module.setItemLabelGenerator(id -> names.getOrDefault(id, id));
        module.setValue(names.keySet().iterator().next());
        module.setAriaLabel(text("module"));
        LocalDate today = followUps.today(context);
        from.setValue(today.withDayOfMonth(1));
        from.setAriaLabel(text("satisfaction.from"));
        to.setValue(today);
        to.setAriaLabel(text("satisfaction.to"));
        by.setItems(By.values());
        by.setItemLabelGenerator(one -> text("satisfaction.by." + one));
        by.setValue(By.EMPLOYEE);
        by.setAriaLabel(text("satisfaction.by"));
        module.addValueChangeListener(change -> show());
        from.addValueChangeListener(change -> show());
        to.addValueChangeListener(change -> show());
        by.addValueChangeListener(change -> show());
        add(filter, found);
        show();
        context.follow(Calls.TOPIC, this::show);
    }

    private void show() {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null) {
            return;
        }
        context.attempt(() -> {
            SatisfactionReport report = followUps.asked.satisfaction.report(
                    context.caller(), SatisfactionQuery.of(module.getValue(), first, last, by.getValue()));
            found.removeAll();
            if (report.lines().isEmpty()) {
                found.add(
                        new EmptyState(VaadinIcon.SMILEY_O, text("satisfaction.none"), text("satisfaction.none.help")));
            } else {
                found.add(total(report.total()), table(report));
            }
        });
    }

    private Div total(Line total) {
        List<Div> facts =
                new ArrayList<>(List.of(FactList.fact(text("satisfaction.total"), value(total.satisfaction()))));
        total.aspects()
                .forEach(aspect -> facts.add(FactList.fact(
                        context.text(aspect.name()),
                        text("satisfaction.mean", aspect.mean().toPlainString(), aspect.scores()))));
        Div card = new Div(new FactList(facts.toArray(Div[]::new)));
        card.addClassName("rs-card");
        Text because = total.because();
        card.add(because == null ? new Paragraph(text("satisfaction.no-value")) : new TraceSentence(because, null));
        return card;
    }

    private Grid<Line> table(SatisfactionReport report) {
        Grid<Line> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addClassName("rs-grid");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(line -> Objects.requireNonNullElse(line.name(), text("share.nobody")))
                .setHeader(text("satisfaction.by." + by.getValue()))
                .setAutoWidth(true)
                .setFrozen(true);
        number(grid, text("satisfaction.title"), line -> value(line.satisfaction()));
        for (Aspect aspect : report.total().aspects()) {
            number(
                    grid,
                    context.text(aspect.name()),
                    line -> line.aspects().stream()
                            .filter(one -> one.id().equals(aspect.id()))
                            .findFirst()
                            .map(one -> text("satisfaction.mean", one.mean().toPlainString(), one.scores()))
                            .orElse("—"));
        }
        for (Grades grades : report.total().grades()) {
            number(
                    grid,
                    context.text(grades.name()),
                    line -> line.grades().stream()
                            .filter(one -> one.id().equals(grades.id()))
                            .findFirst()
                            .map(one -> text("satisfaction.grades", one.good(), one.fair(), one.poor()))
                            .orElse("—"));
        }
        grid.setItems(report.lines());
        grid.setAllRowsVisible(report.lines().size() <= 20);
        return grid;
    }

    private static void number(Grid<Line> grid, String header, Function<Line, String> value) {
        grid.addColumn(value::apply)
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
    }

    /** Without scores there is no value, and no zero either. */
    private static String value(@Nullable BigDecimal satisfaction) {
        return satisfaction == null ? "—" : satisfaction.toPlainString();
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
