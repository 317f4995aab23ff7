package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.cash.HandOver;
import org.riser.cash.Holding;
import org.riser.console.ViewContext;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.FactList;
import org.riser.console.components.Formats;
import org.riser.console.components.MoneyText;
import org.riser.console.components.StatusBadge;
import org.riser.console.components.Tone;
import org.riser.console.components.TraceSentence;

/** The cash that the caller holds, until when, why no more may be taken, and how it leaves. */
final class HoldingCard extends Div {
    private static final int ON_ITS_WAY = 20;

    private final transient CounterPage services;
    private final transient ViewContext context;
    private transient @Nullable Seen seen;

    /** What is shown; nothing moves under a finger unless it changed. */
    private record Seen(Holding holding, List<HandOver> onTheirWay) {}

    HoldingCard(CounterPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        addClassNames("rs-card", "rs-counter-holding");
    }

    void show() {
        String own = context.caller().principal();
        Seen now = new Seen(
                services.custody.of(context.caller(), own),
                services.handOvers.page(context.caller(), HandOver.State.DECLARED, null, ON_ITS_WAY).items().stream()
                        .filter(way -> way.custodian().equals(own))
                        .toList());
        if (!now.equals(seen)) {
            seen = now;
            removeAll();
            show(now.holding(), now.onTheirWay());
        }
    }

    private void show(Holding holding, List<HandOver> onTheirWay) {
        MoneyText held = new MoneyText(holding.held());
        held.setId("cash-held");
        add(new H3(text("held")), held);
        if (holding.blocks().isEmpty()) {
            add(new StatusBadge(Tone.KEPT, text("held.good")));
        }
        holding.blocks().forEach(block -> {
            Div reason = new Div(
                    new StatusBadge(Tone.BROKEN, text("held.blocked")),
                    new Paragraph(context.text(block.message())),
                    new TraceSentence(block.because(), block.clause()));
            reason.addClassName("rs-counter-blocked");
            reason.getElement().setAttribute("role", "status");
            add(reason);
        });
        Instant due = holding.dueAt();
        if (due != null) {
            add(FactList.fact(text("held.due"), Formats.moment(due, services.clock.instant(), context.zone())));
        }
        onTheirWay.forEach(way -> add(new Span(text("held.way", way.amount().toPlainString()))));
        if (holding.held().signum() > 0) {
            Button hand = new Button(text("hand-over"), click -> handOver(holding));
            hand.setId("cash-hand-over");
            Button keep = new Button(text("keep"), click -> keep());
            keep.setId("cash-keep");
            Div verbs = new Div(hand, keep);
            verbs.addClassName("rs-counter-verbs");
            add(verbs);
        }
    }

    private void handOver(Holding holding) {
        TextField amount = new TextField(text("amount"));
        amount.setValue(holding.held().toPlainString());
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("hand-over"))
                .with(new Paragraph(text("hand-over.consequence")))
                .with("amount", amount)
                .open(text("hand-over"), () -> {
                    services.handOvers.declare(context.caller(), id, Amounts.of("amount", amount.getValue()));
                    show();
                });
    }

    private void keep() {
        TextField safe = new TextField(text("safe"));
        TextField reason = new TextField(text("reason"));
        UUID id = UUID.randomUUID();
        new EntryDialog(context, text("keep"))
                .with(new Paragraph(text("keep.consequence")))
                .with("safe", safe)
                .with("reason", reason)
                .open(text("keep"), () -> {
                    services.handOvers.keep(context.caller(), id, safe.getValue(), reason.getValue());
                    context.done(CashTexts.MESSAGES.text("keep.done"));
                });
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
