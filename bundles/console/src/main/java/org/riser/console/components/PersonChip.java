package org.riser.console.components;

import com.vaadin.flow.component.html.Span;

/** A person by name, with the last character of it as a picture. */
public final class PersonChip extends Span {

    /** @param name as the timeline shows it; blank shows nobody */
    public PersonChip(String name) {
        addClassName("rs-person");
        String shown = name.isBlank() ? "—" : name.strip();
        Span picture = new Span(shown.substring(shown.offsetByCodePoints(shown.length(), -1)));
        picture.addClassName("rs-person-picture");
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(shown));
    }
}
