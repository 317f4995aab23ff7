package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.cash.Receipt;
import org.riser.cash.RefundCause;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.console.components.MoneyText;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;

/** A receipt at the counter, and what a clerk asks somebody else to decide about it. */
final class ReceiptLine extends Div {
    private final transient CounterPage services;
    private final transient ViewContext context;
    private final transient Runnable changed;

    ReceiptLine(CounterPage services, ViewContext context, Receipt receipt, Runnable changed) {
        this.services = services;
        this.context = context;
        this.changed = changed;
        addClassName("rs-counter-receipt");
        Span number = new Span(receipt.number());
        number.addClassName("rs-counter-number");
        add(
                number,
                new Span(Formats.moment(receipt.takenAt(), services.clock.instant(), context.zone())),
                new Span(text("tender." + receipt.tender())),
                new MoneyText(receipt.due()));
        if (receipt.state() == Receipt.State.ISSUED) {
            add(
                    verb("void.ask", "receipt-void-" + receipt.number(), () -> askVoid(receipt)),
                    verb("refund.ask", "receipt-refund-" + receipt.number(), () -> askRefund(receipt)));
        } else {
            add(new StatusBadge(Tone.RISK, text("state." + receipt.state())));
        }
    }

    private Button verb(String key, String id, Runnable action) {
        Button button = new Button(text(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setId(id);
        return button;
    }

    private void askVoid(Receipt receipt) {
        Text verb = CashTexts.MESSAGES.text("void.ask");
        Ask.forReason(verb, CashTexts.MESSAGES.text("void.consequence", receipt.number()), verb, reason -> {
            services.receipts.askVoid(context.caller(), receipt.id(), reason, receipt.version());
            changed.run();
        });
    }

    private void askRefund(Receipt receipt) {
        TextField amount = new TextField(text("amount"));
        amount.setValue(receipt.due().toPlainString());
        Select<RefundCause> cause = new Select<>();
        cause.setLabel(text("refund.cause"));
        cause.setItems(RefundCause.values());
        cause.setItemLabelGenerator(one -> context.text(one.label()));
        cause.setValue(RefundCause.OVERCHARGED);
        TextArea reason = new TextArea(text("reason"));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("refund.of", receipt.number()))
                .with(new Paragraph(text("refund.consequence")))
                .with("amount", amount)
                .with("cause", cause)
                .with("reason", reason)
                .open(text("refund.ask"), () -> {
                    services.refunds.ask(
                            context.caller(),
                            id,
                            receipt.id(),
                            Amounts.of("amount", amount.getValue()),
                            cause.getValue(),
                            reason.getValue());
                    changed.run();
                });
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
