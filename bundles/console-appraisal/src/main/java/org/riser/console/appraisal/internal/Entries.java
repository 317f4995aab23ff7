package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.appraisal.Appraisal;
import org.riser.appraisal.Appraisal.OpenPenalty;
import org.riser.appraisal.ItemScore;
import org.riser.console.ViewContext;

/** The inputs of the dialogs about a sheet. */
record Entries(ViewContext context, Appraisal sheet) {
    private static final int LONGEST = 500;

    Select<ItemScore> items() {
        Select<ItemScore> item = new Select<>();
        item.setLabel(text("item"));
        item.setItems(sheet.items());
        item.setItemLabelGenerator(score ->
                context.text(score.item().name()) + "　" + text("item.left", AppraisalTexts.points(score.score())));
        item.setValue(sheet.items().get(0));
        return item;
    }

    Select<OpenPenalty> penalties() {
        Select<OpenPenalty> penalty = new Select<>();
        penalty.setLabel(text("penalty"));
        penalty.setItems(sheet.open());
        penalty.setValue(sheet.open().get(0));
        penalty.setItemLabelGenerator(one -> context.text(one.name()) + "　" + AppraisalTexts.points(one.points()));
        return penalty;
    }

    TextField number(String key) {
        TextField field = new TextField(text(key));
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    TextArea area(String key) {
        TextArea area = new TextArea(text(key));
        area.setMaxLength(LONGEST);
        area.setMinRows(3);
        return area;
    }

    static BigDecimal read(TextField field) {
        try {
            return new BigDecimal(field.getValue().strip());
        } catch (NumberFormatException unreadable) {
            throw unreadable(field, "points.unreadable");
        }
    }

    static LocalDate read(DatePicker field) {
        LocalDate day = field.getValue();
        if (day == null) {
            throw unreadable(field, "day.missing");
        }
        return day;
    }

    /** Said at the input, by the name it has in its dialog. */
    private static InvalidInput unreadable(Component field, String key) {
        return new InvalidInput(List.of(new Fault(
                field.getElement().getAttribute("data-field"),
                "appraisal.points",
                AppraisalTexts.MESSAGES.text(key),
                null)));
    }

    private String text(String key, Object... arguments) {
        return AppraisalTexts.in(context, key, arguments);
    }
}
