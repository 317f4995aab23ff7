package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.riser.api.error.Conflict;
import org.riser.api.error.Fault;
import org.riser.api.error.Forbidden;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.NotFound;
import org.riser.api.error.Refused;
import org.riser.api.error.RiserException;
import org.riser.api.error.Unavailable;
import org.riser.console.internal.Texts;

/** What happened, what is safe, and what to do. */
public final class ErrorPanel extends Div {

    public ErrorPanel(RiserException error) {
        this(error, error.faults());
    }

    /** @param faults the part of the error's faults that is not shown elsewhere, such as beside a field */
    public ErrorPanel(RiserException error, List<Fault> faults) {
        String kind = kind(error);
        addClassNames("rs-error", (error instanceof InvalidInput ? Tone.RISK : Tone.BROKEN).className());
        getElement().setAttribute("role", "alert");
        Span title = new Span(Texts.get("error." + kind + ".what"));
        title.addClassName("rs-error-title");
        add(new Div(Icons.of(Tone.RISK.icon()), title));
        UnorderedList reasons = new UnorderedList();
        faults.forEach(fault -> reasons.add(reason(fault)));
        add(reasons);
        Paragraph safe = new Paragraph(Texts.get("error.safe") + " " + Texts.get("error." + kind + ".do"));
        safe.addClassName("rs-quiet");
        add(safe);
    }

    private static ListItem reason(Fault fault) {
        ListItem item = new ListItem(new Span(fault.message().in(Texts.locale())));
        if (fault.clause() != null) {
            item.addComponentAsFirst(new ClauseLink(fault.clause()));
        }
        return item;
    }

    private static String kind(RiserException error) {
        if (error instanceof InvalidInput) {
            return "input";
        } else if (error instanceof Refused) {
            return "refused";
        } else if (error instanceof NotFound) {
            return "absent";
        } else if (error instanceof Conflict) {
            return "conflict";
        } else if (error instanceof Forbidden) {
            return "forbidden";
        } else if (error instanceof Unavailable) {
            return "unavailable";
        }
        throw new IllegalArgumentException("an error of a kind that nobody shows", error);
    }
}
