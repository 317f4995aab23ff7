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
import java.util.List;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.AppraisalSummary;
import org.riser.appraisal.Appraisals;
import org.riser.appraisal.Period;
import org.riser.appraisal.PeriodLock;
import org.riser.appraisal.Restatement;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.console.components.LazyGrid;
import org.riser.console.components.PersonChip;
import org.riser.identity.Permissions;

/** The sheets of a month or year, their lock and restatements, and the standard behind them. */
final class AppraisalView extends Div {
    private final transient AppraisalDesk desk;
    private final transient ViewContext context;
    private final Select<String> period = new Select<>();
    private final Div state = new Div();
    private final Button restate;
    private final LazyGrid<AppraisalSummary> grid;

    AppraisalView(AppraisalDesk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        restate = button("verb.restate-several", () -> open(AppraisalPage.RESTATE + chosen()));
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
            bar.add(
                    button("verb.lock", this::lock),
                    restate,
                    button("verb.standard", () -> open(AppraisalPage.STANDARD + chosen().year())));
        }
        bar.add(button("verb.results", () -> open(AppraisalPage.RESULTS)));
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
        List<PeriodLock> locks = desk.periods.locks(context.caller()).stream()
                .filter(lock -> lock.period().equals(period.getValue()))
                .toList();
        restate.setVisible(!locks.isEmpty());
        locks.forEach(lock -> state.add(locked(lock)));
        for (Restatement one : desk.periods.restatements(context.caller(), chosen())) {
            state.add(SheetParts.restated(context, one, desk.now()));
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

    private void open(String below) {
        context.navigate(AppraisalPage.PATH + "/" + below);
    }

    private void open() {
        ComboBox<Choice> employee = People.box(context);
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("verb.open"))
                .with(new Paragraph(SheetParts.title(context, period.getValue())))
                .with("employee", employee)
                .open(text("verb.open"), () -> {
                    desk.appraisals.open(context.caller(), id, People.principal(employee), chosen());
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
