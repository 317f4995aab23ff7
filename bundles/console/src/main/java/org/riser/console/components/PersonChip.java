package org.riser.console.components;

import com.vaadin.flow.component.html.Span;

/** A person by name, with the last character of it as a picture. */
public final class PersonChip extends Span {

    /** @param name as the timeline shows it; blank shows nobody */
    public PersonChip(String name) {
        addClassName("rs-person");
        Span picture = new Span(picture(name));
        picture.addClassName("rs-person-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(shown(name)));
    }

    static String shown(String name) {
        return name.isBlank() ? "—" : name.strip();
    }

    static String picture(String name) {
        String shown = shown(name);
        return shown.substring(shown.offsetByCodePoints(shown.length(), -1));
    }
}
