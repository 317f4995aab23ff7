package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.riser.api.error.Fault;
import org.riser.api.error.RiserException;
import org.riser.console.ViewContext;
import org.riser.console.internal.Texts;

/**
 * Asks for a few values and does one thing with them. What is refused is said beside the input it concerns, the rest
 * below; the dialog then stays open with what was typed.
 */
public final class EntryDialog {
    private final ViewContext context;
    private final Dialog dialog = new Dialog();
    private final Div form = new Div();
    private final Div error = new Div();
    private final Map<String, HasValidationProperties> inputs = new HashMap<>();

    public EntryDialog(ViewContext context, String title) {
        this.context = context;
        dialog.setHeaderTitle(title);
        dialog.addClassName("rs-dialog");
        dialog.setCloseOnOutsideClick(false);
        dialog.setWidth("min(480px, 96vw)");
        form.getStyle().set("display", "grid").set("gap", "8px");
        dialog.add(form, error);
    }

    /** Adds what is no input, such as a sentence of help. */
    public EntryDialog with(Component part) {
        form.add(part);
        return this;
    }

    /** @param field how the service names what the input is for */
    public <C extends Component & HasValidationProperties> EntryDialog with(String field, C input) {
        input.getElement().setAttribute("data-field", field);
        input.getElement().getStyle().set("width", "100%");
        inputs.put(field, input);
        return with(input);
    }

    /** Adds a second thing that can be done; the dialog closes before it. */
    public EntryDialog or(String id, String verb, Runnable action) {
        Button button = new Button(verb, click -> {
            dialog.close();
            action.run();
        });
        button.setId(id);
        dialog.getFooter().add(button);
        return this;
    }

    /** @param done what the verb does; the dialog closes if it ends well */
    public void open(String verb, Runnable done) {
        Button cancel = new Button(Texts.get("cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button go = new Button(verb, click -> attempt(done));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        // An input hands its text over when it is left.
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        go.setTooltipText("Ctrl+Enter");
        // A text area keeps what is typed with Enter to itself; nothing around it would hear the keys.
        inputs.values().stream()
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .forEach(area -> go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                        .listenOn(area)
                        .resetFocusOnActiveElement());
        // Where there is no next field and no next line, Enter is the end too.
        if (inputs.size() == 1 && inputs.values().iterator().next() instanceof TextField only) {
            go.addClickShortcut(Key.ENTER).listenOn(only).resetFocusOnActiveElement();
        }
        dialog.getFooter().add(cancel, go);
        dialog.open();
        form.getChildren()
                .filter(Component::isVisible)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .ifPresent(first -> ((Focusable<?>) first).focus());
    }

    private void attempt(Runnable command) {
        error.removeAll();
        inputs.values().forEach(input -> input.setInvalid(false));
        try {
            command.run();
            dialog.close();
        } catch (RiserException refused) {
            List<Fault> elsewhere = refused.faults().stream()
                    .filter(fault -> !complained(fault))
                    .toList();
            if (!elsewhere.isEmpty()) {
                error.add(new ErrorPanel(refused, elsewhere));
            }
        }
    }

    private boolean complained(Fault fault) {
        HasValidationProperties input = inputs.get(fault.field());
        if (input == null) {
            return false;
        }
        String before = input.isInvalid() ? input.getErrorMessage() + " " : "";
        input.setInvalid(true);
        input.setErrorMessage(before + words(fault));
        return true;
    }

    /** Beside its input a message need not begin with the field's technical name. */
    private String words(Fault fault) {
        String message = fault.message().in(context.locale());
        return message.replaceFirst("^" + Pattern.quote(fault.field()) + "(：|: )", "");
    }
}
