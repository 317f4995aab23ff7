package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.riser.casework.CaseSummary;
import org.riser.casework.ClockView;
import org.riser.console.ViewContext;
import org.riser.console.components.ClockLedger;
import org.riser.console.components.CountdownBadge;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;

/** An item at the counter: a button that chooses it, how far it is, the time it has left, and its way forward. */
final class ItemLine extends Div {
    private final transient CounterPage services;
    private final transient ViewContext context;
    private final transient CaseKind kind;
    private final Button choose;
    private final Span words = new Span();
    private final Span left = new Span();

    ItemLine(CounterPage services, ViewContext context, CaseKind kind, CaseSummary item, Runnable chosen) {
        this.services = services;
        this.context = context;
        this.kind = kind;
        this.choose = new Button(item.number(), click -> chosen.run());
        choose.setTooltipText(CashTexts.in(context, "items.choose"));
        choose.setId("item-" + item.number());
        addClassName("rs-cash-line");
        add(choose, words, new Span(context.text(item.stageName())), left);
    }

    /** Shows the item as it is now; its buttons stay. */
    void show(CaseSummary item, boolean isChosen) {
        choose.setThemeName(ButtonVariant.LUMO_PRIMARY.getVariantName(), isChosen);
        choose.setThemeName(ButtonVariant.LUMO_TERTIARY.getVariantName(), !isChosen);
        choose.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        words.setText(words(item));
        left.removeAll();
        ClockView clock = item.nextClock();
        if (clock != null) {
            left.add(new CountdownBadge(
                    clock,
                    services.clock.instant(),
                    context.zone(),
                    () -> ClockLedger.open(context, services.clocks, clock)));
        }
    }

    /** Offers the way forward. */
    void goOn(Action action, Runnable run) {
        Button go = new Button(context.text(action.name()), click -> run.run());
        go.addThemeVariants(ButtonVariant.LUMO_SMALL);
        go.setId("item-go-" + choose.getText());
        add(go);
    }

    private String words(CaseSummary item) {
        return kind.summary().stream()
                .filter(item.fields()::containsKey)
                .map(field -> kind.field(field)
                        .flatMap(known ->
                                known.option(String.valueOf(item.fields().get(field))))
                        .map(option -> context.text(option.name()))
                        .orElseGet(() -> String.valueOf(item.fields().get(field))))
                .collect(Collectors.joining(" · "));
    }
}
