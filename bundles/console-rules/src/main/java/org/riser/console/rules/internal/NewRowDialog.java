package org.riser.console.rules.internal;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;

/** Asks what a new row is called. */
final class NewRowDialog {
    private NewRowDialog() {}

    /**
     * @param label what the table calls the id of its rows
     * @param isTaken whether a row has that id
     * @param add makes the row; what it refuses is said in the dialog, which then stays open
     */
    static void open(ViewContext context, String label, Predicate<String> isTaken, Consumer<String> add) {
        TextField id = new TextField(label);
        id.setHelperText(RuleTexts.in(context, "row.id.help"));
        String verb = RuleTexts.in(context, "row.add");
        new EntryDialog(context, verb).with("id", id).open(verb, () -> {
            String name = id.getValue().strip();
            if (name.isEmpty() || isTaken.test(name)) {
                throw new InvalidInput(
                        List.of(new Fault("id", "rule.row-id", RuleTexts.MESSAGES.text("row.id.taken"), null)));
            }
            add.accept(name);
        });
    }
}
