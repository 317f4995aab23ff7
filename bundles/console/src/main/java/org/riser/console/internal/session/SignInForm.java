package org.riser.console.internal.session;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.riser.api.error.RiserException;
import org.riser.console.internal.Texts;
import org.riser.identity.SignedIn;

/** Tenant, user name and password. The browser remembers the tenant, so the focus usually begins at the name. */
final class SignInForm extends Div {
    private final transient Sessions sessions;
    private final transient BiConsumer<SignedIn, String> next;
    private final TextField tenant = new TextField(Texts.get("sign-in.tenant"));
    private final TextField userName = new TextField(Texts.get("sign-in.user"));
    private final PasswordField password = new PasswordField(Texts.get("sign-in.password"));
    private final Refusal refusal = new Refusal();

    SignInForm(Sessions sessions, BiConsumer<SignedIn, String> next) {
        this.sessions = sessions;
        this.next = next;
        addClassName("rs-sign-in-form");
        tenant.setId("tenant");
        tenant.setHelperText(Texts.get("sign-in.tenant.help"));
        tenant.getElement().setProperty("autocomplete", "organization");
        userName.setId("user");
        userName.getElement().setProperty("autocomplete", "username");
        password.setId("password");
        password.getElement().setProperty("autocomplete", "current-password");
        Button go = new Button(Texts.get("sign-in.verb"), click -> go());
        go.setId("go");
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER);
        go.setDisableOnClick(false);
        add(tenant, userName, password, refusal, go);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        getElement().executeJs("return window.riser.tenant()").then(String.class, this::remembered);
    }

    private void remembered(String name) {
        if (name == null || name.isEmpty()) {
            tenant.focus();
        } else {
            tenant.setValue(name);
            userName.focus();
        }
    }

    private void go() {
        try {
            char[] secret = password.getValue().toCharArray();
            String name = userName.getValue().strip();
            next.accept(sessions.check(tenant.getValue().strip(), name, secret), name);
        } catch (RiserException refused) {
            refusal.show(refused);
            password.clear();
            password.focus();
        }
    }
}
