package org.riser.console.components;

import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;

/** An amount in yuan with two decimals and figures of equal width. */
public final class MoneyText extends Span {
    public MoneyText(BigDecimal yuan) {
        super(Formats.yuan(yuan));
        addClassName("rs-figures");
    }
}
