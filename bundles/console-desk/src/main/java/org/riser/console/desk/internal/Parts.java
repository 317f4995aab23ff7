package org.riser.console.desk.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.riser.api.Text;
import org.riser.api.error.NotFound;
import org.riser.casework.ClockView;
import org.riser.console.ViewContext;
import org.riser.console.components.ClockLedger;
import org.riser.console.components.CountdownBadge;
import org.riser.console.components.MaskedValue;
import org.riser.customers.Masked;

/** Small things that several pages of this bundle are made of. */
final class Parts {
    private static final Pattern ATTACHMENT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Parts() {}

    /**
     * The id behind the page's path.
     *
     * @throws NotFound if it is none
     */
    static UUID id(ViewContext context) {
        return id(context.subPath());
    }

    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException mistyped) {
            throw absent();
        }
    }

    /** What the address names does not exist, or not for whoever asks. */
    static NotFound absent() {
        return new NotFound("page.unknown", new Text("没有这个页面，请核对地址。", "There is no such page; check the address."));
    }

    static Div card(String title, Component... content) {
        Div card = new Div(new H2(title));
        card.addClassName("rs-card");
        card.add(content);
        return card;
    }

    static Div row(Component... content) {
        Div row = new Div(content);
        row.addClassName("rs-desk-row");
        return row;
    }

    static Button main(String verb, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static Button quiet(String verb, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    static Component masked(Masked value, UnaryOperator<String> reveal) {
        return value.hidden() ? new MaskedValue(value.shown(), reveal) : new Span(value.shown());
    }

    /** The badge of a clock; a click explains it in the side panel. */
    static CountdownBadge badge(Desk desk, ViewContext context, ClockView clock) {
        return new CountdownBadge(
                clock, desk.now(), context.zone(), () -> ClockLedger.open(context, desk.clocks, clock));
    }

    /** What was said in proof of something; an attachment is only named as one, it hangs on the case. */
    static String evidence(ViewContext context, @Nullable String given) {
        if (given == null) {
            return text(context, "pause.none");
        }
        return ATTACHMENT.matcher(given).matches() ? text(context, "pause.attached") : given;
    }

    static String text(ViewContext context, String key, Object... arguments) {
        return Desk.MESSAGES.in(context.locale(), key, arguments);
    }
}
