package org.riser.console.cash.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.riser.api.error.InvalidInput;
import org.riser.api.error.RiserException;
import org.riser.cash.NewPayment;
import org.riser.cash.PaymentStep;
import org.riser.cash.Receipt;
import org.riser.cash.TariffItem;
import org.riser.cash.Tender;
import org.riser.cash.Till;
import org.riser.console.ViewContext;
import org.riser.console.components.ErrorPanel;
import org.riser.console.components.Formats;

/** One payment: what for, how much, and the steps in the order of the rules. Ctrl+Enter takes it. */
final class PaymentForm extends Div {
    private final transient CounterPage services;
    private final transient ViewContext context;
    private final transient Till till;
    private final ItemCard items;
    private final transient Runnable taken;
    private final Select<TariffItem> item = new Select<>();
    private final TextField quantity = new TextField();
    private final TextField received = new TextField();
    private final Select<Tender> tender = new Select<>();
    private final Checkbox signed = new Checkbox();
    private final Paragraph spoken = new Paragraph();
    private final Div steps = new Div();
    private final Div error = new Div();
    private final transient List<Checkbox> ticks = new ArrayList<>();
    private transient List<PaymentStep> wanted = List.of();

    /** Of the payment in the form: taken once, however often it is sent. */
    private transient UUID id = UUID.randomUUID();

    PaymentForm(CounterPage services, ViewContext context, Till till, ItemCard items, Runnable taken) {
        this.services = services;
        this.context = context;
        this.till = till;
        this.items = items;
        this.taken = taken;
        addClassNames("rs-card", "rs-counter-payment");
        inputs();
        Button take = new Button(text("take"), click -> take());
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        take.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        take.setTooltipText("Ctrl+Enter");
        take.setId("payment-take");
        spoken.setId("payment-spoken");
        spoken.addClassName("rs-counter-spoken");
        steps.addClassName("rs-counter-steps");
        steps.getElement().setAttribute("role", "group");
        steps.getElement().setAttribute("aria-label", text("steps"));
        Div fields = new Div(item, quantity, tender, received, signed);
        fields.addClassName("rs-counter-fields");
        add(new H3(text("payment")), fields, spoken, steps, take, error);
        restart();
    }

    private void inputs() {
        List<TariffItem> items = services.tills.tariff(context.caller(), till.id());
        item.setLabel(text("item"));
        item.setItems(items);
        item.setItemLabelGenerator(
                one -> one == null ? "" : context.text(one.name()) + " · " + Formats.price(one.price(), one.unit()));
        items.stream().findFirst().ifPresent(item::setValue);
        item.addValueChangeListener(change -> say());
        item.setId("payment-item");
        quantity.setLabel(text("quantity"));
        quantity.setId("payment-quantity");
        quantity.setValue("1");
        received.setLabel(text("received"));
        received.setId("payment-received");
        for (TextField field : List.of(quantity, received)) {
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.addValueChangeListener(change -> say());
            field.getElement().setAttribute("inputmode", "decimal");
        }
        tender.setLabel(text("tender"));
        tender.setItems(Tender.values());
        tender.setItemLabelGenerator(one -> text("tender." + one));
        tender.setValue(Tender.CASH);
        tender.setId("payment-tender");
        tender.addValueChangeListener(change -> listSteps());
        signed.setLabel(text("slip-signed"));
    }

    /** Begins the next payment. */
    private void restart() {
        id = UUID.randomUUID();
        quantity.setValue("1");
        received.setValue("");
        signed.setValue(false);
        error.removeAll();
        listSteps();
        quantity.focus();
    }

    private void listSteps() {
        wanted = services.tills.steps(context.caller(), till.id(), tender.getValue());
        steps.removeAll();
        ticks.clear();
        signed.setVisible(tender.getValue() == Tender.CARD);
        for (int i = 0; i < wanted.size(); i++) {
            PaymentStep step = wanted.get(i);
            Checkbox tick = new Checkbox((i + 1) + ". " + context.text(step.label()));
            tick.setId("step-" + step.id());
            tick.addValueChangeListener(change -> follow());
            ticks.add(tick);
            steps.add(tick);
        }
        follow();
        say();
    }

    /** A step can be ticked after the one before, and taken back before the one after. */
    private void follow() {
        for (int i = 0; i < ticks.size(); i++) {
            boolean reached = i == 0 || ticks.get(i - 1).getValue();
            boolean last = i == ticks.size() - 1 || !ticks.get(i + 1).getValue();
            ticks.get(i).setEnabled(reached && last);
        }
    }

    private Optional<BigDecimal> due() {
        TariffItem chosen = item.getValue();
        if (chosen == null) {
            return Optional.empty();
        }
        return number(quantity).map(many -> chosen.price().multiply(many).setScale(2, RoundingMode.HALF_UP));
    }

    private static Optional<BigDecimal> number(TextField field) {
        try {
            return Optional.of(Amounts.of("", field.getValue()));
        } catch (InvalidInput none) {
            return Optional.empty();
        }
    }

    /** With both decimals, as it is spoken. */
    private static String yuan(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /** What the clerk says: due, received, change. The service computes them again. */
    private void say() {
        Optional<BigDecimal> due = due();
        Optional<BigDecimal> given = number(received);
        if (due.isEmpty()) {
            spoken.setText("");
        } else if (tender.getValue() == Tender.CARD) {
            spoken.setText(text("say.card", due.get().toPlainString()));
        } else if (given.isEmpty() || given.get().compareTo(due.get()) < 0) {
            spoken.setText(text("say.due", due.get().toPlainString()));
        } else {
            spoken.setText(text(
                    "say.change",
                    due.get().toPlainString(),
                    yuan(given.get()),
                    yuan(given.get().subtract(due.get()))));
        }
    }

    private void take() {
        error.removeAll();
        typed().values().forEach(field -> field.setInvalid(false));
        try {
            Receipt receipt = services.receipts.take(context.caller(), id, till.id(), payment());
            context.done(CashTexts.MESSAGES.text(
                    "taken", receipt.number(), receipt.change().toPlainString()));
            restart();
            taken.run();
        } catch (RiserException refused) {
            Component panel = new ErrorPanel(refused, refused.faults());
            panel.setId("payment-refused");
            error.add(panel);
            refused.faults().stream()
                    .flatMap(fault -> Optional.ofNullable(typed().get(fault.field())).stream())
                    .forEach(field -> field.setInvalid(true));
        }
    }

    /** By the names that faults give what was typed. */
    private Map<String, TextField> typed() {
        return Map.of("quantity", quantity, "lines[0].quantity", quantity, "received", received);
    }

    private NewPayment payment() {
        TariffItem chosen = item.getValue();
        List<String> done = new ArrayList<>();
        for (int i = 0; i < ticks.size(); i++) {
            if (ticks.get(i).getValue()) {
                done.add(wanted.get(i).id());
            }
        }
        return new NewPayment(
                List.of(new NewPayment.Line(
                        chosen == null ? "" : chosen.item(), Amounts.of("quantity", quantity.getValue()))),
                tender.getValue(),
                Amounts.of("received", received.getValue()),
                null,
                signed.getValue(),
                done,
                items.chosen());
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
