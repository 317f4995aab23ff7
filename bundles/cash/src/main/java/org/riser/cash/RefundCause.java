package org.riser.cash;

import java.util.Locale;
import org.riser.api.Text;

/** Why money is paid back. Rows of the module's cash table look at it as the fact {@code cash.cause}. */
public enum RefundCause {
    OVERCHARGED("多收", "Too much was charged"),
    RETURNED("退货或未提供服务", "Goods came back, or the service was not given"),
    CLOSURE("销户结算", "An account was closed and settled"),
    METER_CHANGE("换表", "A meter was changed"),
    OTHER("其他原因", "Another cause");

    private final Text label;

    RefundCause(String zh, String en) {
        this.label = new Text(zh, en);
    }

    /** As bodies and rows call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text label() {
        return label;
    }
}
