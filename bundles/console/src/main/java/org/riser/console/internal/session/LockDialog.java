package org.riser.console.internal.session;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.riser.api.error.RiserException;
import org.riser.console.internal.OnPage;
import org.riser.console.internal.Texts;
import org.riser.identity.SignedIn;

/**
 * Covers a page that nobody touched for too long and asks for the password again. The page below stays as it is, with
 * all that was typed; being modal, the dialog makes the server ignore everything else on it meanwhile.
 */
public final class LockDialog extends Dialog {
    private final transient Sessions sessions;
    private final transient Person person;
    private final PasswordField password = new PasswordField(Texts.get("sign-in.password"));
    private final Refusal refusal = new Refusal();

    private LockDialog(Sessions sessions, Person person) {
        this.sessions = sessions;
        this.person = person;
        addClassNames("rs-dialog", "rs-lock");
        setHeaderTitle(Texts.get("lock.title"));
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        password.setWidthFull();
        password.getElement().setProperty("autocomplete", "current-password");
        add(new Paragraph(Texts.get("lock.why", person.caller().displayName())), password, refusal);
        Button other = new Button(Texts.get("lock.other"), click -> leave());
        other.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button go = new Button(Texts.get("lock.verb"), click -> unlock());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        getFooter().add(other, go);
    }

    /** Locks one tab, unless it is locked already. */
    public static void over(UI ui, Sessions sessions, Person person) {
        if (ui.getChildren().noneMatch(LockDialog.class::isInstance)) {
            ui.getElement().executeJs("document.documentElement.toggleAttribute('locked', true)");
            LockDialog dialog = new LockDialog(sessions, person);
            ui.add(dialog);
            dialog.open();
            dialog.password.focus();
        }
    }

    private void unlock() {
        try {
            SignedIn again = sessions.check(
                    person.home().value(),
                    person.userName(),
                    password.getValue().toCharArray());
            sessions.unlock(person, again);
            getUI().ifPresent(ui -> ui.getSession().getUIs().forEach(tab -> OnPage.run(tab, () -> uncover(tab))));
        } catch (RiserException refused) {
            refusal.show(refused);
            password.clear();
            password.focus();
        }
    }

    private static void uncover(UI tab) {
        tab.getElement().executeJs("window.riser.unlocked()");
        tab.getChildren()
                .filter(LockDialog.class::isInstance)
                .map(LockDialog.class::cast)
                .forEach(dialog -> {
                    dialog.close();
                    tab.remove(dialog);
                });
    }

    private void leave() {
        sessions.end();
    }
}
