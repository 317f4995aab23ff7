package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.List;
import org.riser.api.Text;
import org.riser.cash.Receipt;
import org.riser.cash.Refund;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.Formats;
import org.riser.console.components.MoneyText;
import org.riser.console.components.TraceSentence;

/** Something that a clerk asked for and somebody else decides. */
final class DecisionLine extends Div {
    private final transient ViewContext context;
    private final Div line = new Div();

    private DecisionLine(ViewContext context, String what, BigDecimal amount, String who, String when) {
        this.context = context;
        line.addClassName("rs-cash-line");
        line.add(new Span(what), new MoneyText(amount), new Span(who), new Span(when));
        add(line);
    }

    static DecisionLine of(CashPage services, ViewContext context, Receipt receipt, Runnable changed) {
        DecisionLine decision = new DecisionLine(
                context,
                CashTexts.in(context, "decision.void", receipt.number()),
                receipt.due(),
                receipt.custodianName(),
                Formats.moment(receipt.takenAt(), services.clock.instant(), context.zone()));
        decision.reason(String.valueOf(receipt.voidReason()));
        decision.verbs(
                "void-" + receipt.number(),
                List.of(receipt.custodian(), String.valueOf(receipt.voidAskedBy())),
                "decision.void.consequence",
                () -> {
                    services.receipts.decideVoid(context.caller(), receipt.id(), true, receipt.version());
                    changed.run();
                },
                () -> Ask.toConfirm(
                        CashTexts.MESSAGES.text("decision.no"),
                        CashTexts.MESSAGES.text("decision.keep.consequence"),
                        CashTexts.MESSAGES.text("decision.no"),
                        () -> {
                            services.receipts.decideVoid(context.caller(), receipt.id(), false, receipt.version());
                            changed.run();
                        }));
        return decision;
    }

    static DecisionLine of(CashPage services, ViewContext context, Refund refund, Runnable changed) {
        DecisionLine decision = new DecisionLine(
                context,
                CashTexts.in(
                        context, "decision.refund", context.text(refund.cause().label())),
                refund.amount(),
                refund.askedByName(),
                Formats.moment(refund.askedAt(), services.clock.instant(), context.zone()));
        decision.reason(refund.reason());
        Refund.Basis basis = refund.basis();
        if (basis != null) {
            decision.add(new TraceSentence(basis.because(), basis.clause()));
        }
        decision.verbs(
                "refund",
                List.of(refund.askedBy()),
                "decision.refund.consequence",
                () -> {
                    services.refunds.approve(context.caller(), refund.id(), refund.version());
                    changed.run();
                },
                () -> Ask.forReason(
                        CashTexts.MESSAGES.text("decision.no"),
                        CashTexts.MESSAGES.text("decision.refuse.consequence"),
                        CashTexts.MESSAGES.text("decision.no"),
                        reason -> {
                            services.refunds.refuse(context.caller(), refund.id(), reason, refund.version());
                            changed.run();
                        }));
        return decision;
    }

    private void reason(String words) {
        Paragraph reason = new Paragraph(words);
        reason.addClassName("rs-quiet");
        add(reason);
    }

    private void verbs(String id, List<String> concerned, String consequence, Runnable yes, Runnable no) {
        if (concerned.contains(context.caller().principal())) {
            line.add(new Span(CashTexts.in(context, "decision.own")));
            return;
        }
        Text verb = CashTexts.MESSAGES.text("decision.yes");
        Button approve = new Button(
                context.text(verb), click -> Ask.toConfirm(verb, CashTexts.MESSAGES.text(consequence), verb, yes));
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.setId("decision-" + id + "-yes");
        Button refuse = new Button(CashTexts.in(context, "decision.no"), click -> no.run());
        refuse.setId("decision-" + id + "-no");
        line.add(approve, refuse);
    }
}
