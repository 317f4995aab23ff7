package org.riser.console.components;

import com.vaadin.flow.component.html.Span;
import org.riser.console.internal.Texts;

/** The catalogue id of a clause, wherever a rule is the reason for something. */
public final class ClauseLink extends Span {

    /** @param clause for instance {@code PWR-SLA-02} */
    public ClauseLink(String clause) {
        super(clause);
        addClassName("rs-clause");
        setTitle(Texts.get("clause.title", clause));
    }
}
