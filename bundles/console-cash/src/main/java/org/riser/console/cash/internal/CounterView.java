package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import org.riser.cash.Receipt;
import org.riser.cash.Till;
import org.riser.cash.Tills;
import org.riser.console.ViewContext;
import org.riser.console.components.Ask;
import org.riser.console.components.EmptyState;
import org.riser.console.components.Lines;
import org.riser.console.components.ScriptPanel;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.identity.Permissions;

/** The caller's till, or those that can be opened. */
final class CounterView extends Div {
    private static final int RECENT = 10;
    private static final String CASES = "case";

    private final transient CounterPage services;
    private final transient ViewContext context;
    private final HoldingCard holding;
    private final RefundCard refunds;
    private final ItemCard items;
    private final Lines<Receipt, ReceiptLine> receipts;
    private final Div recent;
    private final Div page = new Div();
    private transient Optional<Till> shown = Optional.empty();

    CounterView(CounterPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        this.holding = new HoldingCard(services, context);
        this.refunds = new RefundCard(services, context, this::refresh);
        this.items = new ItemCard(services, context);
        this.receipts = new Lines<>(
                new Span(text("recent.none")), receipt -> new ReceiptLine(services, context, receipt, this::refresh));
        this.recent = new Div(new H3(text("recent")), receipts);
        CashTexts.STYLE.attach(this);
        page.addClassName("rs-counter");
        add(page);
        recent.addClassNames("rs-card", "rs-counter-recent");
        show();
        context.follow(Tills.TOPIC, this::refresh);
        context.follow(CASES, this::refresh);
    }

    private Optional<Till> own() {
        return services.tills.all(context.caller()).stream()
                .filter(till -> context.caller().principal().equals(till.custodian()))
                .findFirst();
    }

    /** Keeps what is typed, unless the till is another now. */
    private void refresh() {
        Optional<Till> now = own();
        if (now.map(Till::id).equals(shown.map(Till::id)) && now.isPresent()) {
            shown = now;
            holding.show();
            refunds.show(now.get());
            items.show(now.get());
            list();
        } else {
            show();
        }
    }

    private void show() {
        page.removeAll();
        shown = own();
        shown.ifPresentOrElse(this::work, this::choose);
    }

    private void work(Till till) {
        Button close = new Button(text("till.close"), click -> close());
        close.setId("till-close");
        Div head = new Div(
                new H2(text("till.at", till.name())), new StatusBadge(Tone.KEPT, text("till.open.state")), close);
        head.addClassName("rs-counter-head");
        Div side = new Div(new ScriptPanel(context, "counter"), holding, refunds, recent);
        side.addClassName("rs-counter-side");
        Div body = new Div(new Div(items, new PaymentForm(services, context, till, items, this::refresh)), side);
        body.addClassName("rs-counter-body");
        page.add(head, body);
        holding.show();
        refunds.show(till);
        items.show(till);
        list();
    }

    private void choose() {
        page.add(new H2(text("till.choose")));
        List<Till> tills = services.tills.all(context.caller());
        if (tills.isEmpty()) {
            page.add(new EmptyState(VaadinIcon.CASH, text("till.none"), text("till.none.help")));
        }
        Div list = new Div();
        list.addClassName("rs-counter-tills");
        tills.forEach(till -> list.add(line(till)));
        page.add(list);
        if (context.caller().may(Permissions.CASH_MANAGE)) {
            Button add = new Button(text("till.new"), click -> NewTillDialog.open(services, context, this::show));
            add.setId("till-new");
            page.add(add);
        }
        page.add(holding);
        holding.show();
    }

    private Div line(Till till) {
        Div line = new Div(new H3(till.name()));
        line.addClassNames("rs-card", "rs-counter-till");
        if (till.custodian() == null) {
            Button open = new Button(
                    text("till.open"),
                    click -> context.attempt(() -> {
                        services.tills.open(context.caller(), till.id(), till.version());
                        show();
                    }));
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            open.setId("till-open-" + till.name());
            line.add(open);
        } else {
            line.add(new Span(text("till.held", String.valueOf(till.custodianName()))));
        }
        return line;
    }

    private void close() {
        shown.ifPresent(till -> Ask.toConfirm(
                CashTexts.MESSAGES.text("till.close"),
                CashTexts.MESSAGES.text("till.close.consequence"),
                CashTexts.MESSAGES.text("till.close"),
                () -> context.attempt(() -> {
                    services.tills.close(context.caller(), till.id(), null);
                    show();
                })));
    }

    private void list() {
        shown.ifPresent(till -> receipts.show(services.receipts
                .page(context.caller(), till.id(), null, RECENT)
                .items()));
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
