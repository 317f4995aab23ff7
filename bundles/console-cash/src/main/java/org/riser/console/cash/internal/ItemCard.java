package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.casework.ActCommand;
import org.riser.casework.CaseQuery;
import org.riser.casework.CaseSummary;
import org.riser.casework.CaseView;
import org.riser.casework.OpenCase;
import org.riser.cash.Till;
import org.riser.console.ViewContext;
import org.riser.console.components.Lines;
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
    private final transient Map<CaseKind, Lines<CaseSummary, ItemLine>> lines = new LinkedHashMap<>();
    private @Nullable UUID chosen;

    /** An item has one line for each stage, since each has another way forward. */
    private record Staged(UUID item, String stage) {}

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
        List<CaseKind> kinds = services.kinds.enabled(context.caller().tenant()).stream()
                .filter(kind -> kind.module().equals(till.module()))
                .filter(kind -> kind.actions().stream()
                        .anyMatch(action -> action.emits().contains(PAID)))
                .toList();
        boolean sees = !kinds.isEmpty() && context.caller().may(Permissions.CASE_VIEW);
        setVisible(sees);
        if (!List.copyOf(lines.keySet()).equals(sees ? kinds : List.of())) {
            lay(till, sees ? kinds : List.of());
        }
        UUID before = chosen;
        chosen = null;
        lines.forEach((kind, shown) -> {
            CaseQuery open = CaseQuery.open(MOST).withKind(kind.id());
            List<CaseSummary> items =
                    services.cases.list(context.caller(), open).items();
            if (items.stream().anyMatch(item -> item.id().equals(before))) {
                chosen = before;
            }
            shown.show(items);
        });
    }

    /** The list of each kind, and how another one is begun. */
    private void lay(Till till, List<CaseKind> kinds) {
        removeAll();
        lines.clear();
        add(new H3(text("items")));
        for (CaseKind kind : kinds) {
            Lines<CaseSummary, ItemLine> open = new Lines<>(
                    new Div(),
                    item -> new Staged(item.id(), item.stage()),
                    item -> line(till, kind, item),
                    (line, item) -> line.show(item, item.id().equals(chosen)));
            lines.put(kind, open);
            add(open);
            if (context.caller().may(Permissions.CASE_OPEN)) {
                add(begin(till, kind));
            }
        }
    }

    private ItemLine line(Till till, CaseKind kind, CaseSummary item) {
        ItemLine line = new ItemLine(services, context, kind, item, () -> {
            chosen = item.id().equals(chosen) ? null : item.id();
            show(till);
        });
        line.show(item, item.id().equals(chosen));
        next(kind, item.stage())
                .ifPresent(action -> line.goOn(
                        action,
                        () -> context.attempt(() -> {
                            act(item.id(), action);
                            show(till);
                        })));
        return line;
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
