package org.riser.console.components;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.RiserException;
import org.riser.console.internal.Texts;

/**
 * Asks before something that cannot be taken back, naming the consequence; the button is the verb. An error of the
 * answer is shown inside the dialog, which then stays open with what was typed.
 */
public final class Ask {
    private final Dialog dialog = new Dialog();
    private final Div error = new Div();

    private Ask(Text title, Text consequence) {
        dialog.setHeaderTitle(title.in(Texts.locale()));
        dialog.addClassName("rs-dialog");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(consequence.in(Texts.locale())), error);
    }

    /** Confirms a step. */
    public static void toConfirm(Text title, Text consequence, Text verb, Runnable answer) {
        new Ask(title, consequence).open(verb, null, reason -> answer.run());
    }

    /** Confirms a step that needs a reason; the reason is trimmed and never blank. */
    public static void forReason(Text title, Text consequence, Text verb, Consumer<String> answer) {
        TextArea reason = new TextArea(Texts.get("ask.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setMaxLength(500);
        reason.setWidthFull();
        new Ask(title, consequence).open(verb, reason, answer);
    }

    private void open(Text verb, @Nullable TextArea reason, Consumer<String> answer) {
        Button cancel = new Button(Texts.get("cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button go = new Button(verb.in(Texts.locale()), click -> answer(reason, answer));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ShortcutRegistration shortcut = go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        go.setTooltipText("Ctrl+Enter");
        dialog.getFooter().add(cancel, go);
        if (reason != null) {
            dialog.add(reason);
            // A text area keeps what is typed with Enter to itself; nothing around it would hear the keys.
            shortcut.listenOn(reason, go);
            reason.focus();
        } else {
            go.focus();
        }
        dialog.open();
    }

    private void answer(@Nullable TextArea reason, Consumer<String> answer) {
        String text = reason == null ? "" : reason.getValue().strip();
        if (reason != null && text.isEmpty()) {
            reason.setInvalid(true);
            reason.setErrorMessage(Texts.get("ask.reason.missing"));
            reason.focus();
            return;
        }
        try {
            answer.accept(text);
            dialog.close();
        } catch (RiserException refused) {
            error.removeAll();
            error.add(new ErrorPanel(refused));
        }
    }
}
