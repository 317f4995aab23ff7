package org.riser.console.components;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.riser.api.error.Fault;
import org.riser.console.internal.Texts;

/** The verdict of the gates, large enough to be read at arm's length, with every reason and its clause. */
public final class GateResult extends Div {

    /** @param faults why the gate is closed; empty when it is open */
    public GateResult(List<Fault> faults) {
        boolean open = faults.isEmpty();
        addClassNames("rs-gate", (open ? Tone.KEPT : Tone.BROKEN).className());
        getElement().setAttribute("role", open ? "status" : "alert");
        Span verdict = new Span(Texts.get(open ? "gate.open" : "gate.closed"));
        verdict.addClassName("rs-gate-verdict");
        add(new Div(Icons.of(open ? VaadinIcon.CHECK_CIRCLE : VaadinIcon.BAN), verdict));
        if (!open) {
            UnorderedList reasons = new UnorderedList();
            faults.forEach(fault -> reasons.add(reason(fault)));
            add(reasons);
        }
    }

    private static ListItem reason(Fault fault) {
        ListItem item = new ListItem(new Span(fault.message().in(Texts.locale())));
        if (fault.clause() != null) {
            item.addComponentAsFirst(new ClauseLink(fault.clause()));
        }
        return item;
    }
}
