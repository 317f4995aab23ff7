package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.riser.api.Text;
import org.riser.api.security.Caller;
import org.riser.cash.Till;
import org.riser.cash.TillCount;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.console.components.MoneyText;
import org.riser.identity.Permissions;

/** A till at work: what its custodian holds, how it was counted last, and a count by somebody else. */
final class TillLine extends Div {
    private final transient CashPage services;
    private final transient ViewContext context;
    private final transient Runnable changed;

    TillLine(CashPage services, ViewContext context, Till till, Runnable changed) {
        this.services = services;
        this.context = context;
        this.changed = changed;
        Caller caller = context.caller();
        String custodian = Objects.requireNonNull(till.custodian());
        boolean own = custodian.equals(caller.principal());
        Div line = new Div(new Span(till.name()), new Span(String.valueOf(till.custodianName())));
        line.addClassName("rs-cash-line");
        if (own || caller.may(Permissions.CASH_VIEW)) {
            line.add(new MoneyText(services.custody.of(caller, custodian).held()));
        }
        if (caller.may(Permissions.CASH_RECONCILE) && !own) {
            Button count = new Button(text("count"), click -> count(till));
            count.setId("till-count-" + till.name());
            line.add(count);
        }
        if (caller.may(Permissions.CASH_APPROVE) && !own) {
            Button take = new Button(text("take-over"), click -> takeOver(till));
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            take.setId("till-take-over-" + till.name());
            line.add(take);
        }
        add(line);
        List<TillCount> counts = services.counts.of(caller, till.id());
        if (!counts.isEmpty()) {
            add(last(counts.get(0)));
        }
    }

    private Div last(TillCount count) {
        Div line = new Div(new Span(text(
                "count.last",
                Formats.moment(count.countedAt(), services.clock.instant(), context.zone()),
                count.system().toPlainString(),
                count.counted().toPlainString(),
                count.difference().toPlainString())));
        line.addClassNames("rs-cash-line", "rs-quiet");
        boolean pending = count.difference().signum() != 0 && count.settledBy() == null;
        String report = count.report();
        if (report != null) {
            line.add(new Span(report));
        }
        boolean concerned = List.of(count.custodian(), count.reconciler())
                .contains(context.caller().principal());
        if (pending && !concerned && context.caller().may(Permissions.CASH_APPROVE)) {
            Button settle = new Button(text("settle"), click -> settle(count));
            settle.setId("count-settle");
            line.add(settle);
        }
        return line;
    }

    private void count(Till till) {
        TextField counted = new TextField(text("counted"));
        TextArea report = new TextArea(text("report"));
        report.setHelperText(text("report.help"));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("count.at", till.name(), String.valueOf(till.custodianName())))
                .with(new Paragraph(text("count.consequence")))
                .with("counted", counted)
                .with("report", report)
                .open(text("count"), () -> {
                    String words = report.getValue().strip();
                    services.counts.count(
                            context.caller(),
                            id,
                            till.id(),
                            Amounts.of("counted", counted.getValue()),
                            words.isEmpty() ? null : words);
                    changed.run();
                });
    }

    private void takeOver(Till till) {
        TextField counted = new TextField(text("counted"));
        TextArea reason = new TextArea(text("reason"));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("take-over.of", till.name(), String.valueOf(till.custodianName())))
                .with(new Paragraph(text("take-over.consequence")))
                .with("counted", counted)
                .with("reason", reason)
                .open(text("take-over"), () -> {
                    services.takeOvers.takeOver(
                            context.caller(),
                            id,
                            till.id(),
                            Amounts.of("counted", counted.getValue()),
                            reason.getValue());
                    changed.run();
                });
    }

    private void settle(TillCount count) {
        Text verb = CashTexts.MESSAGES.text("settle");
        Ask.forReason(verb, CashTexts.MESSAGES.text("settle.consequence"), verb, reason -> {
            services.counts.settle(context.caller(), count.id(), reason, count.version());
            changed.run();
        });
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
