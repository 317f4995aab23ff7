package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Says why there is nothing, and what to do next. */
public final class EmptyState extends Div {

    /** @param next what brings something here, usually one button */
    public EmptyState(VaadinIcon icon, String title, String explanation, Component... next) {
        addClassName("rs-empty");
        Span heading = new Span(title);
        heading.addClassName("rs-empty-title");
        Paragraph text = new Paragraph(explanation);
        text.addClassName("rs-quiet");
        add(Icons.of(icon), heading, text);
        add(next);
    }
}
