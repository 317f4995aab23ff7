package org.riser.console.internal.session;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.riser.api.error.RiserException;
import org.riser.console.components.Icons;
import org.riser.console.components.Tone;
import org.riser.console.internal.Texts;

/** Why a sign-in was refused, in one line above the button. */
final class Refusal extends Div {
    Refusal() {
        addClassNames("rs-refusal", Tone.BROKEN.className());
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(RiserException refused) {
        removeAll();
        add(Icons.of(Tone.BROKEN.icon()), new Span(refused.message(Texts.locale())));
        setVisible(true);
    }
}
