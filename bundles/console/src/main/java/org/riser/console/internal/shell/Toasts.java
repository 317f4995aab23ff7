package org.riser.console.internal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import org.riser.api.error.RiserException;
import org.riser.console.components.ErrorPanel;
import org.riser.console.components.Icons;
import org.riser.console.components.Tone;
import org.riser.console.internal.Texts;

/** Short messages at the head of the page, where no bar of verbs lies below them. A success goes by itself, an error stays until it is closed. */
public final class Toasts {
    private static final int SHOWN_MILLIS = 4000;

    private Toasts() {}

    public static void done(String words) {
        Div text = new Div(Icons.of(Tone.KEPT.icon()), new Span(words));
        text.addClassNames("rs-toast", Tone.KEPT.className());
        text.getElement().setAttribute("role", "status");
        Notification toast = new Notification(text);
        toast.setDuration(SHOWN_MILLIS);
        toast.setPosition(Position.TOP_CENTER);
        toast.open();
    }

    public static void failed(RiserException error) {
        staying(new ErrorPanel(error));
    }

    /** A programming error: nothing the person could mend. */
    public static void broken(String words) {
        Div text = new Div(Icons.of(Tone.BROKEN.icon()), new Span(words));
        text.addClassNames("rs-toast", Tone.BROKEN.className());
        text.getElement().setAttribute("role", "alert");
        staying(text);
    }

    private static void staying(Component content) {
        Notification toast = new Notification();
        Button close = new Button(Icons.of(VaadinIcon.CLOSE_SMALL), click -> toast.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel(Texts.get("close"));
        Div body = new Div(content, close);
        body.addClassName("rs-toast-staying");
        toast.add(body);
        toast.setDuration(0);
        toast.setPosition(Position.TOP_CENTER);
        toast.open();
    }
}
