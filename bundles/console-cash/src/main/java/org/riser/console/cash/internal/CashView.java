package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.riser.api.Text;
import org.riser.cash.CashAlert;
import org.riser.cash.HandOver;
import org.riser.cash.Receipt;
import org.riser.cash.Refund;
import org.riser.cash.Tills;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.Formats;
import org.riser.console.components.Lines;
import org.riser.console.components.MoneyText;
import org.riser.identity.Permissions;

/** Cash on its way to finance, the tills at work with their counts, and who held cash too long. */
final class CashView extends Div {
    private static final int MOST = 100;
    private static final int ALERTS = 20;

    private final transient CashPage services;
    private final transient ViewContext context;
    private final Lines<HandOver, Div> onTheirWay;
    private final Lines<Record, DecisionLine> decisions;
    private final Lines<TillLine.AtWork, TillLine> tills;
    private final Lines<CashAlert, Div> alerts;
    private final CodesCard codes;

    CashView(CashPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        this.onTheirWay = lines("cash.on-its-way.none", this::line);
        this.decisions = lines("cash.decisions.none", this::decision);
        this.tills = new Lines<>(
                new Span(text("cash.tills.none")),
                TillLine.AtWork::custody,
                till -> new TillLine(services, context, till, this::show),
                TillLine::show);
        this.alerts = lines("cash.alerts.none", this::line);
        this.codes = new CodesCard(services, context, this::show);
        CashTexts.STYLE.attach(this);
        Div page = new Div(card("cash.on-its-way", onTheirWay));
        page.addClassName("rs-counter");
        if (context.caller().may(Permissions.CASH_APPROVE)) {
            page.add(card("cash.decisions", decisions));
        }
        page.add(card("cash.tills", tills));
        if (context.caller().may(Permissions.CASH_VIEW)) {
            page.add(card("cash.alerts", alerts), codes);
        }
        add(page);
        show();
        context.follow(Tills.TOPIC, this::show);
    }

    private void show() {
        onTheirWay.show(services.handOvers
                .page(context.caller(), HandOver.State.DECLARED, null, MOST)
                .items());
        if (context.caller().may(Permissions.CASH_APPROVE)) {
            decisions.show(toDecide());
        }
        tills.show(services.tills.all(context.caller()).stream()
                .filter(till -> till.custodian() != null)
                .map(till -> TillLine.AtWork.read(services, context, till))
                .toList());
        if (context.caller().may(Permissions.CASH_VIEW)) {
            alerts.show(services.custody.alerts(context.caller(), null, ALERTS).items());
            codes.show();
        }
    }

    private <T, L extends Div> Lines<T, L> lines(String none, Function<T, L> line) {
        return new Lines<>(new Span(text(none)), line);
    }

    private Div card(String title, Lines<?, ?> lines) {
        Div card = new Div(new H3(text(title)), lines);
        card.addClassNames("rs-card", "rs-counter-recent");
        return card;
    }

    private Div line(HandOver way) {
        Div line = new Div(
                new Span(way.custodianName()),
                new MoneyText(way.amount()),
                new Span(Formats.moment(way.declaredAt(), services.clock.instant(), context.zone())));
        line.addClassName("rs-cash-line");
        boolean own = way.custodian().equals(context.caller().principal());
        if (own) {
            line.add(new Span(text("cash.own")));
        } else if (context.caller().may(Permissions.CASH_RECEIVE)) {
            Button receive = new Button(text("cash.receive"), click -> receive(way));
            receive.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            receive.setId("cash-receive");
            Button refuse = new Button(text("cash.refuse"), click -> refuse(way));
            refuse.setId("cash-refuse");
            line.add(receive, refuse);
        }
        return line;
    }

    private void receive(HandOver way) {
        Text verb = CashTexts.MESSAGES.text("cash.receive");
        Text consequence = CashTexts.MESSAGES.text(
                "cash.receive.consequence", way.custodianName(), way.amount().toPlainString());
        Ask.toConfirm(verb, consequence, verb, () -> {
            services.handOvers.receive(context.caller(), way.id(), way.version());
            show();
            context.done(CashTexts.MESSAGES.text("cash.received"));
        });
    }

    private void refuse(HandOver way) {
        Text verb = CashTexts.MESSAGES.text("cash.refuse");
        Ask.forReason(verb, CashTexts.MESSAGES.text("cash.refuse.consequence"), verb, reason -> {
            services.handOvers.refuse(context.caller(), way.id(), reason, way.version());
            show();
        });
    }

    /** What clerks asked for: receipts to make void, and refunds. */
    private List<Record> toDecide() {
        List<Record> asked = new ArrayList<>(
                services.receipts.asked(context.caller(), null, MOST).items());
        asked.addAll(services.refunds
                .page(context.caller(), Refund.State.ASKED, null, MOST)
                .items());
        return asked;
    }

    private DecisionLine decision(Record asked) {
        return asked instanceof Receipt receipt
                ? DecisionLine.of(services, context, receipt, this::show)
                : DecisionLine.of(services, context, (Refund) asked, this::show);
    }

    private Div line(CashAlert alert) {
        Div head = new Div(
                new ClauseLink(alert.clause()),
                new Span(alert.custodianName()),
                new MoneyText(alert.held()),
                new Span(Formats.moment(alert.at(), services.clock.instant(), context.zone())));
        head.addClassName("rs-cash-line");
        Paragraph message = new Paragraph(context.text(alert.message()));
        message.addClassName("rs-quiet");
        return new Div(head, message);
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
