package org.riser.console.internal.shell;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import org.riser.console.components.PersonChip;
import org.riser.console.internal.Languages;
import org.riser.console.internal.Texts;
import org.riser.console.internal.session.Person;
import org.riser.console.internal.session.Sessions;
import org.riser.identity.Tenant;

/** Who one is and for which tenant, with the way into other tenants of the group and the way out. */
final class PersonMenu extends MenuBar {
    private final transient Sessions sessions;
    private final transient Person person;

    PersonMenu(Sessions sessions, Person person, Runnable help) {
        this.sessions = sessions;
        this.person = person;
        setId("person");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        MenuItem root = addItem(face());
        SubMenu menu = root.getSubMenu();
        List<Tenant> tenants = sessions.tenantsOf(person);
        if (tenants.size() > 1) {
            SubMenu choice = menu.addItem(Texts.get("tenant.change")).getSubMenu();
            tenants.forEach(tenant -> choice.addItem(tenant.name().in(Texts.locale()), click -> enter(tenant)));
        }
        menu.addItem(Texts.get("language.other"), click -> getUI().ifPresent(Languages::change));
        menu.addItem(Texts.get("light"), click -> js("window.riser.light()"));
        menu.addItem(Texts.get("keys") + " (?)", click -> help.run());
        menu.addSeparator();
        menu.addItem(Texts.get("sign-out"), click -> signOut()).setId("sign-out");
    }

    private Div face() {
        Span tenant = new Span(sessions.tenant(person.caller().tenant())
                .map(found -> found.name().in(Texts.locale()))
                .orElse(person.caller().tenant().value()));
        tenant.addClassName("rs-quiet");
        Div face = new Div(new PersonChip(person.caller().displayName()), tenant);
        face.addClassName("rs-face");
        return face;
    }

    private void enter(Tenant tenant) {
        sessions.enter(person, tenant.id());
        js("window.location.assign(document.baseURI)");
    }

    private void signOut() {
        // The drafts go first: the next person at this browser must not find them.
        getUI().ifPresent(ui -> ui.getPage()
                .executeJs("window.riser.drafts.forgetAll(); return true")
                .then(Boolean.class, gone -> sessions.end()));
    }

    private void js(String script) {
        getUI().ifPresent(ui -> ui.getPage().executeJs(script));
    }
}
