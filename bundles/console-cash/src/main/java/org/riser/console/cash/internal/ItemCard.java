package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.ClockView;
import org.riser.casework.OpenCase;
import org.riser.cash.Till;
import org.riser.console.ViewContext;
import org.riser.console.components.ClockLedger;
import org.riser.console.components.CountdownBadge;
import org.riser.identity.Permissions;
import org.riser.modules.descriptor.Action;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Field;
import org.riser.modules.descriptor.FieldType;
import org.riser.modules.descriptor.Option;

/**
 * The business at the counter that a payment ends, each item with the time it has left; the chosen one is what the next
 * payment is for. Empty where the till's module has no such kind.
 */
final class ItemCard extends Div {
    /** What a kind's action emits that a payment does. */
    private static final String PAID = "paid";

    private static final int MOST = 20;

    private final transient CounterPage services;
    private final transient ViewContext context;
    private @Nullable UUID chosen;

    ItemCard(CounterPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        addClassNames("rs-card", "rs-counter-items");
    }

    /** The case that the next payment is for; null for none. */
    @Nullable
    UUID chosen() {
        return chosen;
    }

    void show(Till till) {
        removeAll();
        List<CaseKind> kinds = services.kinds.enabled(context.caller().tenant()).stream()
                .filter(kind -> kind.module().equals(till.module()))
                .filter(kind -> kind.actions().stream()
                        .anyMatch(action -> action.emits().contains(PAID)))
                .toList();
        boolean sees = !kinds.isEmpty() && context.caller().may(Permissions.CASE_VIEW);
        setVisible(sees);
        if (!sees) {
            chosen = null;
            return;
        }
        add(new H3(text("items")));
        UUID before = chosen;
        chosen = null;
        for (CaseKind kind : kinds) {
            CaseQuery open = CaseQuery.open(MOST).withKind(kind.id());
            for (CaseSummary item : services.cases.list(context.caller(), open).items()) {
                if (item.id().equals(before)) {
                    chosen = before;
                }
                add(line(till, kind, item));
            }
            if (context.caller().may(Permissions.CASE_OPEN)) {
                add(begin(till, kind));
            }
        }
    }

    private Div line(Till till, CaseKind kind, CaseSummary item) {
        boolean isChosen = item.id().equals(chosen);
        Button choose = new Button(item.number(), click -> {
            chosen = item.id().equals(chosen) ? null : item.id();
            show(till);
        });
        choose.addThemeVariants(isChosen ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        choose.getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
        choose.setTooltipText(text("items.choose"));
        choose.setId("item-" + item.number());
        Div line = new Div(choose, new Span(words(kind, item)), new Span(context.text(item.stageName())));
        ClockView clock = item.nextClock();
        if (clock != null) {
            Instant now = services.clock.instant();
            line.add(new CountdownBadge(
                    clock, now, context.zone(), () -> ClockLedger.open(context, services.clocks, clock)));
        }
        next(kind, item.stage()).ifPresent(action -> {
            Button go = new Button(
                    context.text(action.name()),
                    click -> context.attempt(() -> {
                        act(item.id(), action);
                        show(till);
                    }));
            go.addThemeVariants(ButtonVariant.LUMO_SMALL);
            go.setId("item-go-" + item.number());
            line.add(go);
        });
        line.addClassName("rs-cash-line");
        return line;
    }

    private String words(CaseKind kind, CaseSummary item) {
        return kind.summary().stream()
                .filter(item.fields()::containsKey)
                .map(field -> kind.field(field)
                        .flatMap(known ->
                                known.option(String.valueOf(item.fields().get(field))))
                        .map(option -> context.text(option.name()))
                        .orElseGet(() -> String.valueOf(item.fields().get(field))))
                .collect(Collectors.joining(" · "));
    }

    /** The way forward from a stage. */
    private static Optional<Action> next(CaseKind kind, String stage) {
        return kind.actionsFrom(stage).stream().filter(Action::main).findFirst();
    }

    /** The customer is called: the item is opened and its time begins. */
    private Div begin(Till till, CaseKind kind) {
        Optional<Field> type = kind.start().required().stream()
                .flatMap(field -> kind.field(field).stream())
                .filter(field -> field.type() == FieldType.CHOICE)
                .findFirst();
        Select<Option> choice = new Select<>();
        choice.setLabel(type.map(field -> context.text(field.name())).orElse(context.text(kind.name())));
        choice.setItems(type.map(Field::options).orElse(List.of()));
        choice.setItemLabelGenerator(option -> option == null ? "" : context.text(option.name()));
        type.flatMap(field -> field.options().stream().findFirst()).ifPresent(choice::setValue);
        choice.setVisible(type.isPresent());
        choice.setId("item-type");
        Button begin = new Button(
                text("items.begin"),
                click -> context.attempt(() -> {
                    Map<String, Object> fields = type.filter(field -> choice.getValue() != null)
                            .<Map<String, Object>>map(field ->
                                    Map.of(field.id(), choice.getValue().id()))
                            .orElse(Map.of());
                    OpenCase wanted =
                            new OpenCase(UUID.randomUUID(), kind.id(), null, null, null, fields, null, "counter", null);
                    CaseView item = services.cases.open(context.caller(), wanted);
                    next(kind, item.stage()).ifPresent(action -> act(item.id(), action));
                    chosen = item.id();
                    show(till);
                }));
        begin.setId("item-begin");
        Div line = new Div(choice, begin);
        line.addClassNames("rs-cash-line", "rs-counter-begin");
        return line;
    }

    private void act(UUID item, Action action) {
        services.cases.act(
                context.caller(),
                item,
                new ActCommand(UUID.randomUUID(), action.id(), null, Map.of(), Map.of(), null, null));
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
