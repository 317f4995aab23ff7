package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Map;
import org.riser.api.Text;
import org.riser.cash.Receivable;
import org.riser.cash.Receivable.State;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.MoneyText;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;

/** A bill: how much is owed, what came in of it, and what may be done about it. */
final class BillLine extends Div {
    private static final Map<State, Tone> TONES =
            Map.of(State.OPEN, Tone.INFO, State.PAID, Tone.KEPT, State.WITHDRAWN, Tone.NEUTRAL);

    private final transient ReceivablesPage services;
    private final transient ViewContext context;
    private final transient Receivable bill;
    private final transient Runnable changed;

    BillLine(
            ReceivablesPage services,
            ViewContext context,
            Map<String, String> modules,
            Receivable bill,
            Runnable changed) {
        this.services = services;
        this.context = context;
        this.bill = bill;
        this.changed = changed;
        addClassNames("rs-card", "rs-counter-recent");
        Span number = new Span(bill.number());
        number.addClassName("rs-figures");
        Div what = new Div(
                new StatusBadge(TONES.getOrDefault(bill.state(), Tone.NEUTRAL), text("bills.state." + bill.state())),
                number,
                new Span(modules.getOrDefault(bill.module(), bill.module()) + " · " + bill.item()),
                new Span(bill.place() + " · " + bill.account()),
                new Span(text("bills.period", bill.period(), bill.dueOn())));
        if (bill.administratorName() != null) {
            what.add(new Span(bill.administratorName()));
        }
        what.addClassName("rs-cash-line");
        Div money = new Div(
                sum("bills.amount", bill.amount()),
                sum("bills.received", bill.received()),
                sum("bills.outstanding", bill.outstanding()));
        money.addClassName("rs-cash-line");
        verbs(money);
        add(what, money);
        if (bill.reason() != null) {
            add(new Span(text("bills.withdrawn", bill.reason())));
        }
        if (bill.state() != State.WITHDRAWN) {
            add(cameIn());
        }
    }

    /** Word and amount stay together where the line is narrow. */
    private Span sum(String label, BigDecimal amount) {
        Span sum = new Span(new Span(text(label) + " "), new MoneyText(amount));
        sum.addClassName("rs-bill-sum");
        return sum;
    }

    private void verbs(Div line) {
        boolean mayCollect = context.caller().may(Permissions.CASH_COLLECT)
                || context.caller().may(Permissions.CASH_RECONCILE);
        if (bill.state() == State.OPEN && mayCollect) {
            Button collect =
                    new Button(text("bills.collect"), click -> BillForms.collect(services, context, bill, changed));
            collect.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
            collect.addClassName("rs-bill-collect");
            line.add(collect);
        }
        boolean isFree = bill.state() == State.OPEN && bill.received().signum() == 0;
        if (isFree && context.caller().may(Permissions.CASH_RECONCILE)) {
            Text verb = CashTexts.MESSAGES.text("bills.withdraw");
            Button withdraw = new Button(
                    context.text(verb),
                    click -> Ask.forReason(
                            verb, CashTexts.MESSAGES.text("bills.withdraw.consequence", bill.number()), verb, why -> {
                                services.receivables.withdraw(context.caller(), bill.id(), why, bill.version());
                                changed.run();
                            }));
            withdraw.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            withdraw.addClassName("rs-bill-withdraw");
            line.add(withdraw);
        }
    }

    /** Read when it is opened. */
    private Details cameIn() {
        Div lines = new Div();
        Details details = new Details(text("bills.collected"), lines);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                lines.removeAll();
                Receivable whole = services.receivables.find(context.caller(), bill.id());
                if (whole.collected().isEmpty()) {
                    lines.add(new Span(text("bills.collected.none")));
                }
                whole.collected().forEach(one -> lines.add(line(one)));
            }
        });
        return details;
    }

    private Div line(Receivable.Collected one) {
        Div line = new Div(
                new Span(one.receivedOn().toString()),
                new MoneyText(one.amount()),
                new Span(one.receipt() == null ? String.valueOf(one.reference()) : text("bills.by-receipt")));
        line.addClassName("rs-cash-line");
        boolean isOwn = one.by().equals(context.caller().principal());
        if (one.reversedBy() != null) {
            line.addClassName("rs-quiet");
            line.add(new Span(text("bills.reversed", String.valueOf(one.reversal()))));
        } else if (!isOwn && context.caller().may(Permissions.CASH_APPROVE)) {
            Text verb = CashTexts.MESSAGES.text("bills.reverse");
            Button reverse = new Button(
                    context.text(verb),
                    click -> Ask.forReason(verb, CashTexts.MESSAGES.text("bills.reverse.consequence"), verb, why -> {
                        services.receivables.reverse(context.caller(), bill.id(), one.id(), why);
                        changed.run();
                    }));
            reverse.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            reverse.addClassName("rs-bill-reverse");
            line.add(reverse);
        }
        return line;
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
