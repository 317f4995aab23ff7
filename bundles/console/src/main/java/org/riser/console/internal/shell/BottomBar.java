package org.riser.console.internal.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.riser.console.ViewContribution;
import org.riser.console.components.Icons;
import org.riser.console.internal.Texts;
import org.riser.console.internal.session.Person;

/** On a phone: the three pages that are needed under way, and the rest behind “more”. */
final class BottomBar extends Nav {
    private final transient Menu menu;
    private final transient Person person;
    private final NativeButton more;
    private transient List<ViewContribution> drawn = List.of();

    BottomBar(Menu menu, Person person, Runnable openRail) {
        this.menu = menu;
        this.person = person;
        addClassName("rs-bottom");
        setAriaLabel(Texts.get("bottom"));
        more = new NativeButton();
        more.addClassName("rs-rail-item");
        more.add(Icons.of(VaadinIcon.MENU), new Span(Texts.get("bottom.more")));
        more.addClickListener(click -> openRail.run());
        follow();
    }

    void follow() {
        List<ViewContribution> wanted = menu.bottom(person.caller());
        if (wanted.equals(drawn) && getComponentCount() > 0) {
            return;
        }
        drawn = wanted;
        removeAll();
        wanted.forEach(view -> add(Rail.link(view)));
        add(more);
    }
}
