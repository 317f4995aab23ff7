package org.riser.console.rules.internal;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.publication.RowTerms;
import org.riser.publication.RuleOwners.RuleOwner;
import org.riser.publication.RulePublications;

/** Who answers for a row that is set, why it is set, and until when it holds. Every change is told as it is made. */
final class TermsForm extends Div {
    private static final int TYPING_PAUSE_MILLIS = 350;
    private static final int MOST_OFFERED = 100;

    private final transient Studio studio;
    private final transient ViewContext context;
    private final transient Consumer<RowTerms> told;
    private final ComboBox<RuleOwner> owner = new ComboBox<>();
    private final DateTimePicker until = DateInputs.moment();
    private final TextArea reason = new TextArea();
    private final Checkbox locked = new Checkbox();

    /** @param told gets everything that is said after each change */
    TermsForm(Studio studio, ViewContext context, Consumer<RowTerms> told) {
        this.studio = studio;
        this.context = context;
        this.told = told;
        setId("row-terms");
        addClassName("rs-form-grid");
        owner.setLabel(text("terms.owner"));
        owner.setClearButtonVisible(true);
        owner.setItemLabelGenerator(RuleOwner::name);
        owner.setItems(query -> {
            List<RuleOwner> found = query.getOffset() > 0
                    ? List.of()
                    : studio.notes.owners(context.caller(), query.getFilter().orElse(""), MOST_OFFERED);
            return found.stream().limit(query.getLimit());
        });
        owner.getElement().setAttribute("data-field", "terms.owner");
        until.setLabel(text("terms.until"));
        until.setHelperText(text("terms.until.help"));
        until.getElement().setAttribute("data-field", "terms.until");
        reason.setLabel(text("terms.reason"));
        reason.setMaxLength(RulePublications.LONGEST_TEXT);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        reason.addClassName("rs-wide");
        reason.getElement().setAttribute("data-field", "terms.reason");
        listen(owner);
        listen(until);
        listen(reason);
        owner.setManualValidation(true);
        until.setManualValidation(true);
        reason.setManualValidation(true);
        locked.setLabel(text("terms.locked"));
        locked.getElement().setAttribute("data-field", "terms.locked");
        listen(locked);
        add(owner, until, reason, locked);
    }

    private <E extends HasValue.ValueChangeEvent<V>, V> void listen(HasValue<E, V> input) {
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                told.accept(terms());
            }
        });
    }

    private RowTerms terms() {
        Instant end = Optional.ofNullable(until.getValue())
                .map(at -> at.atZone(context.zone()).toInstant())
                .orElse(null);
        String principal =
                Optional.ofNullable(owner.getValue()).map(RuleOwner::principal).orElse(null);
        return new RowTerms(principal, reason.getValue().strip(), end, locked.getValue());
    }

    /**
     * Shows what is said of a row.
     *
     * @param last what whoever changed it last is called; empty when that is not known
     */
    void set(RowTerms terms, String last) {
        owner.setPlaceholder(
                last.isEmpty() ? text("terms.owner.last") : RuleTexts.in(context, "terms.owner.last-is", last));
        if (terms.equals(terms())) {
            return; // what is being typed stays
        }
        owner.setValue(terms.owner() == null ? null : new RuleOwner(terms.owner(), name(terms.owner())));
        until.setValue(terms.until() == null ? null : LocalDateTime.ofInstant(terms.until(), context.zone()));
        reason.setValue(terms.reason());
        locked.setValue(terms.locked());
    }

    /** Only a group has companies to keep from setting a row. */
    void ofGroup(boolean isGroup) {
        locked.setVisible(isGroup);
    }

    private String name(String principal) {
        String name = studio.notes.name(context.caller(), principal);
        return name.isEmpty() ? principal : name;
    }

    void complain(Map<String, String> faults) {
        owner.setInvalid(faults.containsKey("terms.owner"));
        owner.setErrorMessage(faults.get("terms.owner"));
        until.setInvalid(faults.containsKey("terms.until"));
        until.setErrorMessage(faults.get("terms.until"));
        reason.setInvalid(faults.containsKey("terms.reason"));
        reason.setErrorMessage(faults.get("terms.reason"));
    }

    void readOnly(boolean isReadOnly) {
        owner.setReadOnly(isReadOnly);
        until.setReadOnly(isReadOnly);
        reason.setReadOnly(isReadOnly);
        locked.setReadOnly(isReadOnly);
    }

    private String text(String key) {
        return RuleTexts.in(context, key);
    }
}
