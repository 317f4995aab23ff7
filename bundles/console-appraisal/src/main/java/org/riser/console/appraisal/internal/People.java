package org.riser.console.appraisal.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;

/** Chooses an employee by what is typed of their name. */
final class People {
    private static final String EMPLOYEE = "employee";

    private People() {}

    static ComboBox<Choice> box(ViewContext context) {
        ComboBox<Choice> box = new ComboBox<>(AppraisalTexts.in(context, EMPLOYEE));
        box.setItemLabelGenerator(Choice::label);
        Field person = Field.of(EMPLOYEE, FieldType.STAFF, AppraisalTexts.MESSAGES.text(EMPLOYEE));
        box.setItems(query ->
                context
                        .references()
                        .find(person, query.getFilter().orElse(""), query.getOffset() + query.getLimit())
                        .stream()
                        .skip(query.getOffset()));
        return box;
    }

    /** Of nobody the services say that there is none. */
    static String principal(ComboBox<Choice> box) {
        return box.getValue() == null ? "" : "staff:" + box.getValue().id();
    }
}
