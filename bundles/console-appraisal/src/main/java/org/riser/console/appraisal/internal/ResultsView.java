package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.riser.appraisal.AnnualResult;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;

/** What years come to for somebody within the reader's reach, and of what. */
final class ResultsView extends Div {
    private final transient AppraisalDesk desk;
    private final transient ViewContext context;
    private final ComboBox<Choice> employee;
    private final Select<Integer> years = new Select<>();
    private final Div result = new Div();

    ResultsView(AppraisalDesk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        AppraisalTexts.STYLE.attach(this);
        addClassName("rs-appraisal");
        employee = People.box(context);
        employee.addValueChangeListener(change -> show());
        employee.setId("results-employee");
        years.setLabel(text("year"));
        years.setItems(desk.years(context));
        years.setValue(desk.years(context).get(0));
        years.addValueChangeListener(change -> show());
        Div bar = new Div(employee, years);
        bar.addClassName("rs-appraisal-head");
        result.addClassName("rs-card");
        add(SheetParts.back(context), bar, result);
        context.title(text("verb.results"));
        show();
    }

    private void show() {
        result.removeAll();
        if (employee.getValue() == null) {
            result.add(new Paragraph(text("results.choose")));
            return;
        }
        context.attempt(() -> {
            AnnualResult found = desk.results.of(context.caller(), People.principal(employee), years.getValue());
            result.add(
                    new H3(found.employeeName() + " " + found.year()),
                    SheetParts.year(context, found, AppraisalPage.PATH));
        });
    }

    private String text(String key) {
        return AppraisalTexts.in(context, key);
    }
}
