package org.riser.console.quality.internal;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.console.References.Choice;
import org.riser.console.ViewContext;
import org.riser.modules.descriptor.CoreFields;

/** Finds one member of the staff by name. */
final class StaffBox {
    private static final String STAFF = "staff:";
    private static final int MOST = 200;

    private StaffBox() {}

    /** @param principal who is chosen; null when nobody is */
    static ComboBox<Choice> of(ViewContext context, String key, @Nullable String principal) {
        ComboBox<Choice> box = new ComboBox<>(QualityTexts.in(context, key));
        box.setItemLabelGenerator(Choice::label);
        box.setItems(query -> context
                .references()
                .find(CoreFields.WORKER, query.getFilter().orElse(""), MOST)
                .stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        if (principal != null && principal.startsWith(STAFF)) {
            context.references()
                    .named(CoreFields.WORKER, principal.substring(STAFF.length()))
                    .ifPresent(box::setValue);
        }
        return box;
    }

    /** Whom nobody needs to choose. */
    static @Nullable String chosen(ComboBox<Choice> box) {
        Choice choice = box.getValue();
        return choice == null ? null : STAFF + choice.id();
    }

    /** @throws InvalidInput naming the field when nobody is chosen */
    static String required(ComboBox<Choice> box, String field) {
        String principal = chosen(box);
        if (principal == null) {
            throw new InvalidInput(
                    List.of(new Fault(field, "field.required", QualityTexts.MESSAGES.text("staff.choose"), null)));
        }
        return principal;
    }
}
