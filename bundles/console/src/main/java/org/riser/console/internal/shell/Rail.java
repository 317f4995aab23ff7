package org.riser.console.internal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.riser.api.Text;
import org.riser.console.ViewContribution;
import org.riser.console.components.Icons;
import org.riser.console.internal.Texts;
import org.riser.console.internal.session.Person;

/** The navigation at the left: icon and word, in groups, only what the person may see. */
final class Rail extends Nav {
    private final transient Menu menu;
    private final transient Person person;
    private final Div groups = new Div();
    private final Map<String, Anchor> byPath = new HashMap<>();
    private transient Map<Text, List<ViewContribution>> drawn = Map.of();
    private String current = "";

    Rail(Menu menu, Person person) {
        this.menu = menu;
        this.person = person;
        setId("menu");
        addClassName("rs-rail");
        setAriaLabel(Texts.get("rail"));
        groups.addClassName("rs-rail-groups");
        add(brand(), groups);
        follow();
    }

    private Component brand() {
        Image logo = new Image(person.brand().logo(), "");
        Span name = new Span(person.brand().name());
        name.addClassName("rs-word");
        Anchor home = new Anchor("", logo, name);
        home.getElement().setAttribute("router-link", true);
        home.addClassName("rs-brand");
        return home;
    }

    /** Draws the groups anew if they are others than before. */
    void follow() {
        Map<Text, List<ViewContribution>> wanted = menu.groups(person.caller());
        if (wanted.equals(drawn)) {
            return;
        }
        drawn = wanted;
        groups.removeAll();
        byPath.clear();
        wanted.forEach((title, views) -> groups.add(group(title, views)));
        mark(current);
    }

    private Div group(Text title, List<ViewContribution> views) {
        Span heading = new Span(title.in(Texts.locale()));
        heading.addClassName("rs-rail-heading");
        Div group = new Div(heading);
        group.addClassName("rs-rail-group");
        views.forEach(view -> group.add(item(view)));
        return group;
    }

    private Anchor item(ViewContribution view) {
        Anchor item = link(view);
        byPath.put(view.path(), item);
        return item;
    }

    static Anchor link(ViewContribution view) {
        String title = view.title().in(Texts.locale());
        Span word = new Span(title);
        word.addClassName("rs-word");
        Anchor link = new Anchor(view.path());
        link.add(Icons.of(view.icon()), word);
        link.setTitle(title);
        link.getElement().setAttribute("router-link", true);
        link.addClassName("rs-rail-item");
        return link;
    }

    /** Shows which page is open. */
    void mark(String path) {
        current = path;
        byPath.forEach((key, item) -> {
            if (key.equals(path)) {
                item.getElement().setAttribute("aria-current", "page");
            } else {
                item.getElement().removeAttribute("aria-current");
            }
        });
    }
}
