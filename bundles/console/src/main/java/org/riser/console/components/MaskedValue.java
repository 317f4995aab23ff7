package org.riser.console.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.UnaryOperator;
import org.riser.api.error.RiserException;
import org.riser.console.internal.Texts;

/**
 * Personal data that is shown masked until somebody says why they need to see it. What was revealed is gone again when
 * the page is left.
 */
public final class MaskedValue extends Span {
    private final Span value;

    /**
     * @param masked for instance {@code 138****5678}
     * @param reveal answers the full value for a reason and leaves a trace in the audit; may throw a
     *     {@link RiserException}, which is shown
     */
    public MaskedValue(String masked, UnaryOperator<String> reveal) {
        addClassName("rs-masked");
        value = new Span(masked);
        value.addClassName("rs-figures");
        Button eye = new Button(Icons.of(VaadinIcon.EYE));
        eye.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        eye.setAriaLabel(Texts.get("masked.reveal"));
        eye.setTooltipText(Texts.get("masked.reveal"));
        eye.addClickListener(click -> Ask.forReason(
                Texts.text("masked.title"), Texts.text("masked.consequence"), Texts.text("masked.verb"), reason -> {
                    value.setText(reveal.apply(reason));
                    eye.setVisible(false);
                }));
        add(value, eye);
    }
}
