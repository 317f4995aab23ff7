package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Facts side by side, each a quiet label above its value; they wrap where there is no room. */
public final class FactList extends Div {

    /** @param facts as {@link #fact} makes them */
    public FactList(Component... facts) {
        super(facts);
        addClassName("rs-facts");
    }

    public static Div fact(String label, Component value) {
        Span quiet = new Span(label);
        quiet.addClassName("rs-quiet");
        return new Div(quiet, value);
    }

    public static Div fact(String label, String value) {
        return fact(label, new Span(value));
    }
}
