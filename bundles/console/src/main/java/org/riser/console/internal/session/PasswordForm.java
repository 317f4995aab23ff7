package org.riser.console.internal.session;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.function.Consumer;
import org.riser.api.error.RiserException;
import org.riser.console.internal.Texts;
import org.riser.identity.SignedIn;

/** Replaces a password that somebody else gave out, before anything else can be done. */
final class PasswordForm extends Div {
    private final transient Sessions sessions;
    private final transient SignedIn person;
    private final transient Consumer<SignedIn> next;
    private final PasswordField current = field("password.current", "current-password");
    private final PasswordField fresh = field("password.new", "new-password");
    private final PasswordField again = field("password.again", "new-password");
    private final Refusal refusal = new Refusal();

    PasswordForm(Sessions sessions, SignedIn person, Consumer<SignedIn> next) {
        this.sessions = sessions;
        this.person = person;
        this.next = next;
        addClassName("rs-sign-in-form");
        Button go = new Button(Texts.get("password.verb"), click -> go());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        add(new Paragraph(Texts.get("password.why")), current, fresh, again, refusal, go);
        current.focus();
    }

    private static PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(Texts.get(key));
        field.setId(key.replace('.', '-'));
        field.getElement().setProperty("autocomplete", autocomplete);
        return field;
    }

    private void go() {
        again.setInvalid(!fresh.getValue().equals(again.getValue()));
        if (again.isInvalid()) {
            again.setErrorMessage(Texts.get("password.differs"));
            again.focus();
            return;
        }
        try {
            next.accept(sessions.changePassword(
                    person, current.getValue().toCharArray(), fresh.getValue().toCharArray()));
        } catch (RiserException refused) {
            refusal.show(refused);
        }
    }
}
