package org.riser.console.quality.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.followup.FollowUpPlan.Line;

/** Asks whom a line concerns, how often, and how many; a new number of the year is spread over the months anew. */
final class PlanLineDialog {
    private PlanLineDialog() {}

    /** @param place of the line in its plan, by which the service names its faults */
    static void open(ViewContext context, String title, int place, Line line, Consumer<Line> done) {
        TextField object = new TextField(QualityTexts.in(context, "plan.object"));
        object.setValue(line.object());
        TextField frequency = new TextField(QualityTexts.in(context, "plan.frequency"));
        frequency.setValue(line.frequency());
        IntegerField quantity = new IntegerField(QualityTexts.in(context, "plan.quantity"));
        quantity.setValue(line.quantity());
        quantity.setMin(0);
        Div grid = new Div();
        grid.addClassName("rs-plan-months");
        List<IntegerField> months = new ArrayList<>();
        for (int month = 1; month <= line.months().size(); month++) {
            IntegerField field = new IntegerField(QualityTexts.in(context, "plan.month", month));
            field.setValue(line.months().get(month - 1));
            field.setMin(0);
            months.add(field);
            grid.add(field);
        }
        Paragraph help = new Paragraph(QualityTexts.in(context, "plan.months.help"));
        help.addClassName("rs-quiet");
        String path = "lines." + place + ".";
        EntryDialog dialog = new EntryDialog(context, title)
                .with(path + "object", object)
                .with(path + "frequency", frequency)
                .with(path + "quantity", quantity)
                .with(help)
                .with(grid);
        dialog.open(QualityTexts.in(context, "plan.save"), () -> {
            List<Integer> told = months.stream().map(PlanLineDialog::number).toList();
            int year = number(quantity);
            boolean spread = year != line.quantity() && told.equals(line.months());
            done.accept(new Line(
                    line.business(),
                    object.getValue().strip(),
                    frequency.getValue().strip(),
                    year,
                    spread ? List.of() : told));
        });
    }

    private static int number(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }
}
