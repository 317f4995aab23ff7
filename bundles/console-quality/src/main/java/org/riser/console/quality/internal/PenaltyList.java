package org.riser.console.quality.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.riser.conduct.Findings;
import org.riser.conduct.Penalty;
import org.riser.conduct.Penalty.State;
import org.riser.conduct.PenaltyQuery;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.DeadlineBadge;
import org.riser.console.components.EmptyState;
import org.riser.console.components.FilterBar;
import org.riser.console.components.Icons;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;

/** The penalties and rewards of everybody by state, employee, unit and month, the last proposed first. */
final class PenaltyList extends Div {
    private static final String ALL = "all";
    private static final Field PERSON =
            Field.of("employee", FieldType.STAFF, QualityTexts.MESSAGES.text("penalty.employee"));

    private final transient ConductDesk desk;
    private final transient ViewContext context;
    private final LazyGrid<Penalty> grid;
    private final FilterBar filter;
    private final ComboBox<Choice> employee = new ComboBox<>();

    PenaltyList(ConductDesk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        QualityTexts.STYLE.attach(this);
        addClassName("rs-list");
        this.filter = new FilterBar(this::reload)
                .choice("month", text("penalty.month"), months())
                .choice("unit", text("penalty.unit"), units());
        filter.view(ALL, text("issues.all"));
        for (State state : State.values()) {
            filter.view(state.name(), text("penalty.state." + state));
        }
        if (context.caller().may(Permissions.STAFF_VIEW)) {
            filter.add(people());
        }
        if (context.caller().may(Permissions.CONDUCT_FIND)) {
            Button find = new Button(
                    text("finding.new"),
                    Icons.of(VaadinIcon.PLUS),
                    click -> context.navigate(ConductPage.PATH + "/" + ConductPage.NEW));
            find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            find.setId("finding-new");
            filter.add(find);
        }
        this.grid = new LazyGrid<>(
                (cursor, limit) -> desk.penalties.page(context.caller(), query(cursor, limit)), Penalty::id);
        grid.addComponentColumn(penalty -> PenaltyParts.state(context, penalty.state()))
                .setHeader(text("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(penalty -> new PersonChip(penalty.employeeName()))
                .setHeader(text("penalty.employee"));
        grid.addColumn(penalty -> context.text(penalty.name())).setHeader(text("penalty.name"));
        column("penalty.effect", penalty -> PenaltyParts.effect(context, penalty));
        column("penalty.month", penalty -> penalty.month().toString());
        grid.addComponentColumn(penalty -> {
                    DeadlineBadge badge = PenaltyParts.badge(desk, context, penalty);
                    return badge == null ? new Span("—") : badge;
                })
                .setHeader(text("penalty.deadline"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.GAVEL, text("penalties.none"), text("penalties.none.help")));
        grid.onOpen(penalty -> context.navigate(ConductPage.PATH + "/" + penalty.id()));
        add(filter, grid);
        context.follow(Findings.TOPIC, this::reload);
    }

    private void column(String key, Function<Penalty, String> value) {
        grid.addColumn(value::apply).setHeader(text(key)).setAutoWidth(true).setFlexGrow(0);
    }

    private ComboBox<Choice> people() {
        employee.setItemLabelGenerator(Choice::label);
        employee.setItems(query ->
                context
                        .references()
                        .find(PERSON, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        employee.setPlaceholder(text("penalty.employee"));
        employee.setAriaLabel(text("penalty.employee"));
        employee.setClearButtonVisible(true);
        employee.addValueChangeListener(change -> reload());
        return employee;
    }

    private Map<String, String> months() {
        Map<String, String> months = new LinkedHashMap<>();
        desk.months(context).forEach(month -> months.put(month.toString(), month.toString()));
        return months;
    }

    private Map<String, String> units() {
        Map<String, String> names = new LinkedHashMap<>();
        desk.units.all(context.caller()).forEach(unit -> names.put(unit.id().toString(), unit.name()));
        return names;
    }

    private PenaltyQuery query(@Nullable String cursor, int limit) {
        Choice chosen = employee.getValue();
        return new PenaltyQuery(
                filter.view()
                        .filter(view -> !view.equals(ALL))
                        .map(State::valueOf)
                        .orElse(null),
                chosen == null ? null : "staff:" + chosen.id(),
                filter.chosen("unit").map(UUID::fromString).orElse(null),
                filter.chosen("month").map(YearMonth::parse).orElse(null),
                cursor,
                limit);
    }

    private void reload() {
        grid.reload();
    }

    private String text(String key) {
        return QualityTexts.in(context, key);
    }
}
