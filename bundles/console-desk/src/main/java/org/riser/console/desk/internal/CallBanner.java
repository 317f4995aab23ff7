package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.riser.casework.ContactView;
import org.riser.console.ViewContext;
import org.riser.console.components.Formats;
import org.riser.console.components.Icons;

/** The call on the line: number, state, rings, and the clocks that measure how it is answered. */
final class CallBanner extends Div {
    private static final int SHOWN_DIGITS = 3;

    private final transient ViewContext context;

    CallBanner(ViewContext context) {
        this.context = context;
        addClassName("rs-call");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    /** @param deeds what can be done with the call now */
    void show(ContactView call, List<? extends Component> badges, List<? extends Component> deeds) {
        removeAll();
        setVisible(true);
        boolean ringing = call.answeredAt() == null && call.endedAt() == null;
        getElement().setAttribute("data-state", ringing ? "ringing" : "answered");
        String state =
                Parts.text(context, call.endedAt() != null ? "call.ended" : ringing ? "call.ringing" : "call.answered");
        Span number = new Span(call.from() == null ? Parts.text(context, "call.unknown") : masked(call.from()));
        number.addClassName("rs-call-number");
        Span since = new Span(Formats.exact(call.ringAt(), context.zone()));
        since.addClassName("rs-quiet");
        add(Icons.of(VaadinIcon.PHONE), new Span(state), number, since);
        if (call.rings() != null) {
            add(new Span(Parts.text(context, "call.rings", call.rings())));
        }
        badges.forEach(this::add);
        deeds.forEach(this::add);
    }

    private static String masked(String number) {
        return number.length() <= 2 * SHOWN_DIGITS + 1
                ? number
                : number.substring(0, SHOWN_DIGITS) + "****" + number.substring(number.length() - SHOWN_DIGITS - 1);
    }
}
