package org.riser.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.riser.api.error.Fault;
import org.riser.casework.CaseSummary;
import org.riser.casework.ClockView;
import org.riser.casework.Clocks;
import org.riser.console.ViewContext;

/**
 * A case on a {@link CaseBoard}: its number, stage and next clock, then what its utility adds. To be used with the session
 * locked, as every component.
 */
public final class CaseLine extends Div {
    private final transient ViewContext context;

    /** @param tone of the stage */
    public CaseLine(ViewContext context, CaseSummary found, Tone tone) {
        this.context = context;
        addClassName("rs-board-line");
        Span number = new Span(found.number());
        number.addClassName("rs-board-number");
        add(number, new StatusBadge(tone, found.stageName().in(context.locale())));
    }

    /**
     * Adds the clock that ends next; a click explains it.
     *
     * @param now when the case was read
     */
    public CaseLine clock(ClockView clock, Instant now, Clocks clocks) {
        add(new CountdownBadge(clock, now, context.zone(), () -> ClockLedger.open(context, clocks, clock)));
        return this;
    }

    /** Adds bad news on a row of its own. */
    public CaseLine note(Component... words) {
        Div note = new Div(words);
        note.addClassName("rs-board-note");
        add(note);
        return this;
    }

    /** Adds on a row of its own why the next step is refused, with the clause if there is one. */
    public CaseLine fault(Fault fault) {
        Span message = new Span(fault.message().in(context.locale()));
        return fault.clause() == null ? note(message) : note(new ClauseLink(fault.clause()), message);
    }
}
