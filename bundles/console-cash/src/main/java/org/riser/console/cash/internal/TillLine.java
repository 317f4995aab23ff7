package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final Span held = new Span();
    private final Div counted = new Div();
    private transient @Nullable TillCount last;

    /** What is seen of a till; what is held is null to those who may not see it, the count before the first. */
    record AtWork(
            Till till, @Nullable BigDecimal held, @Nullable TillCount last) {

        /** Whose it is. */
        record Custody(UUID till, @Nullable String custodian) {}

        Custody custody() {
            return new Custody(till.id(), till.custodian());
        }

        static AtWork read(CashPage services, ViewContext context, Till till) {
            Caller caller = context.caller();
            String custodian = Objects.requireNonNull(till.custodian());
            boolean own = custodian.equals(caller.principal());
            BigDecimal held = own || caller.may(Permissions.CASH_VIEW)
                    ? services.custody.of(caller, custodian).held()
                    : null;
            return new AtWork(
                    till,
                    held,
                    services.counts.of(caller, till.id()).stream().findFirst().orElse(null));
        }
    }

    TillLine(CashPage services, ViewContext context, AtWork at, Runnable changed) {
        this.services = services;
        this.context = context;
        this.changed = changed;
        Till till = at.till();
        Div line = new Div(new Span(till.name()), new Span(String.valueOf(till.custodianName())), held);
        line.addClassName("rs-cash-line");
        boolean own = context.caller().principal().equals(till.custodian());
        if (context.caller().may(Permissions.CASH_RECONCILE) && !own) {
            Button count = new Button(text("count"), click -> count(till));
            count.setId("till-count-" + till.name());
            line.add(count);
        }
        if (context.caller().may(Permissions.CASH_APPROVE) && !own) {
            Button take = new Button(text("take-over"), click -> takeOver(till));
            take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            take.setId("till-take-over-" + till.name());
            line.add(take);
        }
        add(line, counted);
        show(at);
    }

    /** What is held changes with every payment, and the buttons stay where they are. */
    void show(AtWork at) {
        held.removeAll();
        if (at.held() != null) {
            held.add(new MoneyText(at.held()));
        }
        if (!Objects.equals(at.last(), last)) {
            last = at.last();
            counted.removeAll();
            if (last != null) {
                counted.add(last(last));
            }
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
