package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.riser.api.error.InvalidInput;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.AppraisalLine;
import org.riser.appraisal.AppraisalQuery;
import org.riser.appraisal.AppraisalSummary;
import org.riser.appraisal.LineChange;
import org.riser.appraisal.Period;
import org.riser.appraisal.Restatement;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;

/**
 * Changes what counts for several people of a locked period in one restatement, all or nothing: first what is to change is put
 * together, then it is done for one reason.
 */
final class RestateView extends Div {
    private static final int LONGEST = 500;

    private final transient AppraisalDesk desk;
    private final transient ViewContext context;
    private final transient Period period;
    private final transient Map<UUID, Change> changes = new LinkedHashMap<>();
    private final ComboBox<Choice> employee;
    private final Select<AppraisalLine> line = new Select<>();
    private final TextField points;
    private final Paragraph none = new Paragraph();
    private final Div list = new Div();
    private final TextArea reason;
    private final Button restate;
    private transient UUID id = UUID.randomUUID();

    /** Another number of points for a line of somebody. */
    private record Change(String employee, AppraisalLine line, BigDecimal points) {}

    RestateView(AppraisalDesk desk, ViewContext context, Period period) {
        this.desk = desk;
        this.context = context;
        this.period = period;
        AppraisalTexts.STYLE.attach(this);
        addClassName("rs-appraisal");
        employee = People.box(context);
        employee.setId("restate-employee");
        employee.addValueChangeListener(change -> lines());
        line.setLabel(text("line"));
        line.setId("restate-line");
        line.setItemLabelGenerator(one -> one == null ? "" : SheetParts.line(context, one));
        line.setEnabled(false);
        points = new TextField(text("restate.points"));
        points.setId("restate-points");
        points.getElement().setAttribute("data-field", "points");
        points.getElement().setAttribute("inputmode", "decimal");
        line.addValueChangeListener(change -> points.setValue(Corrections.proposed(change.getValue())));
        Button add = new Button(text("restate.add"), click -> add());
        add.setId("restate-add");
        Div entry = new Div(employee, line, points, add);
        entry.addClassName("rs-appraisal-entry");
        list.setId("restate-list");
        reason = new TextArea(text("reason"));
        reason.setId("restate-reason");
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        restate = new Button(text("verb.restate"), click -> context.attempt(this::restate));
        restate.setId("restate-all");
        restate.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div card = new Div(
                new H3(SheetParts.title(context, period.toString())),
                new Paragraph(text("verb.restate-several.help")),
                entry,
                none,
                list,
                reason,
                restate);
        card.addClassName("rs-card");
        add(SheetParts.back(context), card);
        context.title(text("verb.restate-several"));
        show();
    }

    /** Those of the employee that count in the period. */
    private void lines() {
        line.setItems(List.of());
        line.setEnabled(false);
        none.setText("");
        if (employee.getValue() == null) {
            return;
        }
        List<AppraisalLine> found = desk
                .appraisals
                .page(context.caller(), new AppraisalQuery(People.principal(employee), period, null, null, 1))
                .items()
                .stream()
                .map(AppraisalSummary::id)
                .map(sheet -> desk.appraisals.find(context.caller(), sheet))
                .map(Appraisal::lines)
                .flatMap(List::stream)
                .filter(one -> one.withdrawn() == null)
                .toList();
        if (found.isEmpty()) {
            none.setText(text("correction.none"));
            return;
        }
        line.setItems(found);
        line.setEnabled(true);
        line.setValue(found.get(0));
    }

    private void add() {
        points.setInvalid(false);
        if (employee.getValue() == null || line.getValue() == null) {
            none.setText(text("restate.choose"));
            return;
        }
        try {
            BigDecimal wanted = Entries.read(points);
            changes.put(line.getValue().id(), new Change(employee.getValue().label(), line.getValue(), wanted));
        } catch (InvalidInput unreadable) {
            points.setInvalid(true);
            points.setErrorMessage(unreadable.faults().get(0).message().in(context.locale()));
            return;
        }
        employee.clear();
        points.clear();
        show();
    }

    private void show() {
        list.removeAll();
        changes.forEach((key, change) -> {
            Span now =
                    new Span(SheetParts.line(context, change.line()) + " → " + AppraisalTexts.points(change.points()));
            Button away = new Button(text("restate.remove"), click -> {
                changes.remove(key);
                show();
            });
            away.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            Div row = new Div(new Span(change.employee()), now, away);
            row.addClassName("rs-appraisal-line");
            list.add(row);
        });
        restate.setEnabled(!changes.isEmpty());
    }

    /** The id is of this list, so that pressing twice restates once. */
    private void restate() {
        List<LineChange> wanted = changes.values().stream()
                .map(change -> new LineChange(change.line().id(), change.points(), null, null, null))
                .toList();
        Restatement done = desk.periods.restate(context.caller(), id, period, wanted, reason.getValue());
        add(SheetParts.restated(context, done, desk.now()));
        changes.clear();
        reason.clear();
        id = UUID.randomUUID();
        show();
        context.done(AppraisalTexts.MESSAGES.text("done"));
    }

    private String text(String key) {
        return AppraisalTexts.in(context, key);
    }
}
