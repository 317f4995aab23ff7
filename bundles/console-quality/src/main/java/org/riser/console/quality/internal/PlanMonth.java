package org.riser.console.quality.internal;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.followup.Calls;
import org.riser.followup.PlannedDay;

/** A month of a plan: for each agent and day, what was made of what is planned. */
final class PlanMonth extends Div {
    private final transient FollowUps followUps;
    private final transient ViewContext context;
    private final UUID plan;
    private final Select<YearMonth> month = new Select<>();
    private final Div table = new Div();

    /** What one agent is to do in the month, by day. */
    private record Row(String name, Map<LocalDate, PlannedDay> days) {
        int planned() {
            return days.values().stream().mapToInt(PlannedDay::planned).sum();
        }

        int made() {
            return days.values().stream().mapToInt(PlannedDay::made).sum();
        }
    }

    PlanMonth(FollowUps followUps, ViewContext context, UUID plan, int year) {
        this.followUps = followUps;
        this.context = context;
        this.plan = plan;
        addClassName("rs-card");
        month.setItems(IntStream.rangeClosed(1, 12)
                .mapToObj(one -> YearMonth.of(year, one))
                .toList());
        LocalDate today = followUps.today(context);
        month.setValue(YearMonth.of(year, today.getYear() == year ? today.getMonthValue() : 1));
        month.setItemLabelGenerator(YearMonth::toString);
        month.setAriaLabel(text("plan.days"));
        month.setId("plan-month");
        month.addValueChangeListener(change -> show());
        Div head = new Div(new H3(text("plan.days")), month);
        head.addClassName("rs-sample-head");
        add(head, table);
        context.follow(Calls.TOPIC, this::show);
    }

    void show() {
        YearMonth shown = month.getValue();
        Map<String, Row> rows = new LinkedHashMap<>();
        followUps
                .plans
                .days(context.caller(), plan, shown)
                .forEach(day -> rows.computeIfAbsent(day.agent(), any -> new Row(day.name(), new LinkedHashMap<>()))
                        .days()
                        .put(day.day(), day));
        table.removeAll();
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(text("plan.days.none"));
            none.addClassName("rs-quiet");
            table.add(none);
        } else {
            table.add(grid(List.copyOf(rows.values())));
        }
    }

    private Grid<Row> grid(List<Row> rows) {
        Grid<Row> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.addClassNames("rs-grid", "rs-plan-days");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Row::name)
                .setHeader(text("plan.agent"))
                .setAutoWidth(true)
                .setFlexGrow(0)
                .setFrozen(true);
        grid.addColumn(row -> text("plan.made", row.made(), row.planned()))
                .setHeader(text("plan.total"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        rows.stream()
                .flatMap(row -> row.days().keySet().stream())
                .distinct()
                .sorted()
                .forEach(day -> grid.addColumn(row -> share(row.days().get(day)))
                        .setHeader(String.valueOf(day.getDayOfMonth()))
                        .setTextAlign(ColumnTextAlign.END)
                        .setAutoWidth(true)
                        .setFlexGrow(0)
                        .setTooltipGenerator(row -> day + " " + row.name()));
        grid.setItems(rows);
        grid.setAllRowsVisible(rows.size() <= 20);
        return grid;
    }

    private String share(@Nullable PlannedDay day) {
        return day == null ? "" : text("plan.made", day.made(), day.planned());
    }

    private String text(String key, Object... arguments) {
        return QualityTexts.in(context, key, arguments);
    }
}
