package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.error.InvalidInput;
import org.riser.api.input.Input;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.cash.NewSettlement;
import org.riser.cash.Refund;
import org.riser.cash.TariffItem;
import org.riser.cash.Till;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.console.components.Lines;
import org.riser.console.components.MoneyText;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;

/** Refunds that wait at the counter: for somebody's decision, or to be paid out of the till. */
final class RefundCard extends Div {
    private static final int MOST = 20;

    private final transient CounterPage services;
    private final transient ViewContext context;
    private final transient Runnable changed;
    private final Lines<Refund, Div> waiting;
    private transient Optional<Till> at = Optional.empty();

    RefundCard(CounterPage services, ViewContext context, Runnable changed) {
        this.services = services;
        this.context = context;
        this.changed = changed;
        this.waiting = new Lines<>(new Span(text("refunds.none")), this::line);
        addClassNames("rs-card", "rs-counter-refunds");
        Button settle = new Button(text("settlement"), click -> at.ifPresent(this::settle));
        settle.setId("settlement");
        Div verbs = new Div(settle);
        verbs.addClassName("rs-counter-verbs");
        add(new H3(text("refunds")), waiting, verbs);
    }

    void show(Till till) {
        at = Optional.of(till);
        waiting.show(List.of(Refund.State.APPROVED, Refund.State.ASKED).stream()
                .flatMap(state -> services.refunds.page(context.caller(), state, null, MOST).items().stream())
                .filter(refund -> refund.module().equals(till.module()))
                .toList());
    }

    private Div line(Refund refund) {
        boolean approved = refund.state() == Refund.State.APPROVED;
        Div line = new Div(
                new Span(context.text(refund.cause().label())),
                new MoneyText(refund.amount()),
                new StatusBadge(approved ? Tone.KEPT : Tone.RISK, text("refund.state." + refund.state())));
        Refund.Basis basis = refund.basis();
        if (basis != null) {
            line.add(new ClauseLink(basis.clause()));
        }
        // A cause may need no approval: the service knows the rules.
        Button pay = new Button(text("refund.pay"), click -> at.ifPresent(till -> pay(till, refund)));
        if (approved) {
            pay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        pay.addThemeVariants(ButtonVariant.LUMO_SMALL);
        pay.setId("refund-pay-" + refund.amount().toPlainString());
        line.add(pay);
        line.addClassName("rs-cash-line");
        return line;
    }

    private void pay(Till till, Refund refund) {
        Text verb = CashTexts.MESSAGES.text("refund.pay");
        Text consequence = CashTexts.MESSAGES.text(
                "refund.pay.consequence", refund.amount().toPlainString());
        Ask.toConfirm(verb, consequence, verb, () -> {
            Refund paid = services.refunds.pay(context.caller(), refund.id(), till.id(), refund.version());
            changed.run();
            context.done(CashTexts.MESSAGES.text("refund.paid", String.valueOf(paid.number())));
        });
    }

    private void settle(Till till) {
        TextField number = new TextField(text("settlement.case"));
        Select<TariffItem> item = new Select<>();
        item.setLabel(text("item"));
        List<TariffItem> items = services.tills.tariff(context.caller(), till.id());
        item.setItems(items);
        item.setItemLabelGenerator(
                one -> one == null ? "" : context.text(one.name()) + " · " + Formats.price(one.price(), one.unit()));
        items.stream().reduce((first, last) -> last).ifPresent(item::setValue);
        TextField paid = new TextField(text("settlement.paid"));
        TextField consumed = new TextField(text("settlement.consumed"));
        TextArea reason = new TextArea(text("reason"));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("settlement"))
                .with(new Paragraph(text("settlement.consequence")))
                .with("caseId", number)
                .with("item", item)
                .with("paid", paid)
                .with("consumed", consumed)
                .with("reason", reason)
                .open(text("settlement.ask"), () -> {
                    services.refunds.settle(
                            context.caller(),
                            id,
                            till.id(),
                            new NewSettlement(
                                    numbered(number.getValue().strip()),
                                    item.getValue() == null
                                            ? ""
                                            : item.getValue().item(),
                                    Amounts.of("paid", paid.getValue()),
                                    Amounts.of("consumed", consumed.getValue()),
                                    reason.getValue()));
                    changed.run();
                });
    }

    /** @throws InvalidInput if the clerk sees no case of that number */
    private UUID numbered(String number) {
        List<CaseSummary> found = number.isEmpty()
                ? List.of()
                : services.cases
                        .list(
                                context.caller(),
                                CaseQuery.open(1).withStatus(null).withNumber(number))
                        .items();
        if (found.isEmpty() || !found.get(0).number().equals(number)) {
            Text none = CashTexts.MESSAGES.text("settlement.case.none");
            new Input().fault("caseId", "cash.case", none.zh(), none.en()).check();
        }
        return found.get(0).id();
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
