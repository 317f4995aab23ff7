package org.riser.console.internal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.riser.console.components.Icons;
import org.riser.console.internal.Texts;
import org.riser.console.internal.session.Person;

/** On a phone: the three pages that are needed under way, and the rest behind “more”. */
final class BottomBar extends Nav {
    private final transient Menu menu;
    private final transient Person person;
    private final Button more;

    BottomBar(Menu menu, Person person, Runnable openRail) {
        this.menu = menu;
        this.person = person;
        addClassName("rs-bottom");
        setAriaLabel(Texts.get("bottom"));
        more = new Button(Icons.of(VaadinIcon.MENU), click -> openRail.run());
        more.getElement().appendChild(new Span(Texts.get("bottom.more")).getElement());
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        follow();
    }

    void follow() {
        removeAll();
        menu.bottom(person.caller()).forEach(view -> add(Rail.link(view)));
        add(more);
    }
}
