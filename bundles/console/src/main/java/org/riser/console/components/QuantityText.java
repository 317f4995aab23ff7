package org.riser.console.components;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;

/** A measured value with its unit. */
public final class QuantityText extends Span {

    /** @param unit as rule tables write it; empty for a plain number */
    public QuantityText(BigDecimal value, String unit) {
        super(Formats.quantity(value, unit));
        addClassName("rs-figures");
    }
}
