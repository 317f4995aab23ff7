package org.riser.console.internal.session;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.riser.console.internal.Languages;
import org.riser.console.internal.Texts;
import org.riser.console.internal.brand.Brand;
import org.riser.identity.SignedIn;

/**
 * Where everybody begins. It appears at whatever address was asked for, so that after signing in the same address opens,
 * with the drafts this browser kept.
 */
public final class SignInPage extends Div implements BeforeEnterObserver {
    /** Its own address; any other shows it too while nobody is signed in. */
    public static final String PATH = "sign-in";

    private final transient Sessions sessions;
    private final Div card = new Div();

    public SignInPage(Sessions sessions) {
        this.sessions = sessions;
        addClassName("rs-sign-in");
        card.addClassName("rs-sign-in-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (sessions.person().isPresent()) {
            event.forwardTo("");
        }
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        show(new SignInForm(sessions, this::signedIn));
        attached.getUI().getPage().setTitle(Texts.get("sign-in"));
    }

    private void show(Component form) {
        Brand brand = Brand.ofRiser();
        Button language = new Button(Texts.get("language.other"), click -> Languages.change(UI.getCurrent()));
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        language.setId("language");
        Div head = new Div(new Image(brand.logo(), ""), new Span(brand.name()), language);
        head.addClassName("rs-sign-in-head");
        card.removeAll();
        card.add(head, new H1(Texts.get("sign-in.title")), form);
    }

    private void signedIn(SignedIn person, String userName) {
        if (person.mustChangePassword()) {
            show(new PasswordForm(sessions, person, changed -> begin(changed, userName)));
        } else {
            begin(person, userName);
        }
    }

    private void begin(SignedIn person, String userName) {
        sessions.begin(person, userName);
        String tenant = person.caller().tenant().value();
        UI.getCurrent().getPage().executeJs("window.riser.signedIn($0, $1)", tenant, PATH);
    }
}
