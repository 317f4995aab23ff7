package org.riser.cash;

import java.util.Optional;
import java.util.stream.Stream;
import org.riser.api.Text;

/**
 * What a cashier does while taking a payment, before the cash goes into the drawer and the receipt is handed out. Rows of the
 * module's cash table say which steps it wants, and after which others.
 */
public enum PaymentStep {
    INVOICE_PRINTED("invoice-printed", "打印发票", "Print the invoice"),
    AMOUNTS_SPOKEN("amounts-spoken", "唱收唱付", "Speak the amounts"),
    CUSTOMER_CONFIRMED("customer-confirmed", "客户确认", "The customer confirms"),
    CONFIRMED("confirmed", "客户核对数量和金额", "The customer checks quantity and amount");

    private final String id;
    private final Text name;

    PaymentStep(String id, String zh, String en) {
        this.id = id;
        this.name = new Text(zh, en);
    }

    /** The step as bodies and the facts {@code cash.<id>} call it; also the event that is asked before it is taken. */
    public String id() {
        return id;
    }

    public Text label() {
        return name;
    }

    public static Optional<PaymentStep> of(String id) {
        return Stream.of(values()).filter(step -> step.id.equals(id)).findFirst();
    }
}
