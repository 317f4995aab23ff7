package org.riser.console.cash.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.riser.api.Text;
import org.riser.cash.CashAlert;
import org.riser.cash.HandOver;
import org.riser.cash.Refund;
import org.riser.cash.Tills;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.ClauseLink;
import org.riser.console.components.Formats;
import org.riser.console.components.MoneyText;
import org.riser.identity.Permissions;

/** Cash on its way to finance, the tills at work with their counts, and who held cash too long. */
final class CashView extends Div {
    private static final int MOST = 100;
    private static final int ALERTS = 20;

    private final transient CashPage services;
    private final transient ViewContext context;
    private final Div page = new Div();

    CashView(CashPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        CashTexts.STYLE.attach(this);
        page.addClassName("rs-counter");
        add(page);
        show();
        context.follow(Tills.TOPIC, this::show);
    }

    private void show() {
        page.removeAll();
        page.add(card("cash.on-its-way", onTheirWay(), "cash.on-its-way.none"));
        if (context.caller().may(Permissions.CASH_APPROVE)) {
            page.add(card("cash.decisions", decisions(), "cash.decisions.none"));
        }
        page.add(card("cash.tills", atWork(), "cash.tills.none"));
        if (context.caller().may(Permissions.CASH_VIEW)) {
            page.add(card("cash.alerts", alerts(), "cash.alerts.none"));
            page.add(new CodesCard(services, context, this::show));
        }
    }

    private Div card(String title, List<? extends Component> lines, String none) {
        Div card = new Div(new H3(text(title)));
        card.addClassNames("rs-card", "rs-counter-recent");
        if (lines.isEmpty()) {
            card.add(new Span(text(none)));
        }
        lines.forEach(card::add);
        return card;
    }

    private List<Div> onTheirWay() {
        return services.handOvers.page(context.caller(), HandOver.State.DECLARED, null, MOST).items().stream()
                .map(this::line)
                .toList();
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
    private List<DecisionLine> decisions() {
        List<DecisionLine> lines = new ArrayList<>();
        services.receipts
                .asked(context.caller(), null, MOST)
                .items()
                .forEach(receipt -> lines.add(DecisionLine.of(services, context, receipt, this::show)));
        services.refunds
                .page(context.caller(), Refund.State.ASKED, null, MOST)
                .items()
                .forEach(refund -> lines.add(DecisionLine.of(services, context, refund, this::show)));
        return lines;
    }

    private List<TillLine> atWork() {
        return services.tills.all(context.caller()).stream()
                .filter(till -> till.custodian() != null)
                .map(till -> new TillLine(services, context, till, this::show))
                .toList();
    }

    private List<Div> alerts() {
        return services.custody.alerts(context.caller(), null, ALERTS).items().stream()
                .map(this::line)
                .toList();
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
