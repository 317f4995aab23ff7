package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.Map;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.AppraisalSummary;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.Period;
import org.riser.appraisal.PeriodLock;
import org.riser.appraisal.Restatement;
import org.riser.appraisal.Standards;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;

/** The sheets of a month or year, their lock and restatements, and the standard behind them. */
final class AppraisalView extends Div {
    private final transient AppraisalDesk desk;
    private final transient Standards standards;
    private final transient ViewContext context;
    private final Select<String> period = new Select<>();
    private final Div state = new Div();
    private final LazyGrid<AppraisalSummary> grid;

    AppraisalView(AppraisalDesk desk, Standards standards, ViewContext context) {
        this.desk = desk;
        this.standards = standards;
        this.context = context;
        AppraisalTexts.STYLE.attach(this);
        addClassNames("rs-appraisal", "rs-list");
        period.setItems(desk.periods(context));
        // A month is scored once it is over.
        period.setValue(desk.month(context).minusMonths(1).toString());
        period.setItemLabelGenerator(one -> SheetParts.title(context, one));
        period.setAriaLabel(text("period"));
        period.addValueChangeListener(change -> show());
        state.addClassName("rs-appraisal-state");
        grid = new LazyGrid<>(
                (cursor, limit) ->
                        desk.appraisals.page(context.caller(), new AppraisalQuery(null, chosen(), null, cursor, limit)),
                AppraisalSummary::id);
        grid.addComponentColumn(sheet -> SheetParts.state(context, sheet.state()))
                .setHeader(text("state"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(sheet -> new PersonChip(sheet.employeeName())).setHeader(text("employee"));
        grid.addColumn(sheet -> AppraisalTexts.points(sheet.total()))
                .setHeader(text("total"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setEmptyStateComponent(
                new EmptyState(VaadinIcon.CHART_LINE, text("appraisals.none"), text("appraisals.none.help")));
        grid.onOpen(sheet -> context.navigate(AppraisalPage.PATH + "/" + sheet.id()));
        Div bar = new Div(period);
        bar.addClassName("rs-appraisal-verbs");
        if (context.caller().may(Permissions.APPRAISAL_ASSESS)) {
            bar.add(button("verb.open", this::open));
        }
        if (context.caller().may(Permissions.APPRAISAL_MANAGE)) {
            bar.add(button("verb.lock", this::lock), button("verb.standard", this::standard));
        }
        bar.add(
                form("form.statistics", (caller, locale, out) -> desk.forms.statistics(caller, chosen(), locale, out)),
                form(
                        "form.annual",
                        (caller, locale, out) ->
                                desk.forms.annual(caller, Period.of(Integer.toString(chosen().year())), locale, out)));
        add(bar, state, grid);
        show();
        context.follow(Appraisals.TOPIC, this::show);
    }

    private Period chosen() {
        return Period.of(period.getValue());
    }

    private Anchor form(String key, FormLink.Form form) {
        return FormLink.to(context, key, "appraisals", form);
    }

    private void show() {
        grid.reload();
        state.removeAll();
        desk.periods.locks(context.caller()).stream()
                .filter(lock -> lock.period().equals(period.getValue()))
                .forEach(lock -> state.add(locked(lock)));
        for (Restatement one : desk.periods.restatements(context.caller(), chosen())) {
            state.add(restated(one));
        }
    }

    private Div locked(PeriodLock lock) {
        Div card = new Div(
                new H3(text("locked")),
                new Paragraph(text(
                        "locked.by",
                        lock.byName(),
                        Formats.moment(lock.at(), desk.now(), context.zone()),
                        lock.reason(),
                        lock.sheets())));
        card.addClassName("rs-card");
        return card;
    }

    private Div restated(Restatement one) {
        Div card = new Div(
                new H3(text("restatement")),
                new Paragraph(one.byName() + " · " + Formats.moment(one.at(), desk.now(), context.zone()) + "："
                        + one.reason()));
        card.addClassName("rs-card");
        for (Restatement.Difference difference : one.differences()) {
            Anchor sheet = new Anchor(
                    context.href(AppraisalPage.PATH + "/" + difference.appraisal(), Map.of()),
                    difference.employeeName());
            Div line = new Div(sheet, SheetParts.difference(context, difference));
            line.addClassName("rs-appraisal-line");
            card.add(line);
        }
        return card;
    }

    private void open() {
        ComboBox<Choice> employee = new ComboBox<>(text("employee"));
        employee.setItemLabelGenerator(Choice::label);
        Field person = Field.of("employee", FieldType.STAFF, AppraisalTexts.MESSAGES.text("employee"));
        employee.setItems(query ->
                context
                        .references()
                        .find(person, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("verb.open"))
                .with(new Paragraph(SheetParts.title(context, period.getValue())))
                .with("employee", employee)
                .open(text("verb.open"), () -> {
                    String whose = employee.getValue() == null
                            ? ""
                            : "staff:" + employee.getValue().id();
                    desk.appraisals.open(context.caller(), id, whose, chosen());
                    context.navigate(AppraisalPage.PATH + "/" + id);
                });
    }

    private void lock() {
        Text verb = AppraisalTexts.MESSAGES.text("verb.lock");
        Ask.forReason(verb, AppraisalTexts.MESSAGES.text("verb.lock.help", period.getValue()), verb, reason -> {
            desk.periods.lock(context.caller(), chosen(), reason);
            show();
            context.done(AppraisalTexts.MESSAGES.text("done"));
        });
    }

    /** The items that the rules propose; others are set over HTTP. */
    private void standard() {
        Text verb = AppraisalTexts.MESSAGES.text("verb.standard");
        Text help = AppraisalTexts.MESSAGES.text("verb.standard.help", Integer.toString(chosen().year()));
        Ask.toConfirm(
                verb,
                help,
                verb,
                () -> context.attempt(() -> {
                    standards.set(
                            context.caller(),
                            UUID.randomUUID(),
                            chosen().year(),
                            standards.proposed(context.caller()),
                            null);
                    context.done(AppraisalTexts.MESSAGES.text("done"));
                }));
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(text(key), click -> context.attempt(action));
        button.setId(key.replace('.', '-'));
        if (key.equals("verb.open")) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private String text(String key, Object... arguments) {
        return AppraisalTexts.in(context, key, arguments);
    }
}
