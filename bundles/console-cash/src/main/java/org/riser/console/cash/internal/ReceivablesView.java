package org.riser.console.cash.internal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.riser.api.Page;
import org.riser.cash.Receivable;
import org.riser.cash.Tills;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.identity.Permissions;

/** The bills of a month, those that are owed first in view; a page at a time. */
final class ReceivablesView extends Div {
    private static final int PAGE = 50;
    private static final int MONTHS = 25;
    private static final String ALL = "";

    private final transient ReceivablesPage services;
    private final transient ViewContext context;
    private final Select<String> month = new Select<>();
    private final Select<String> state = new Select<>();
    private final Div list = new Div();
    private final Button more;
    private final transient Map<String, String> modules = new LinkedHashMap<>();
    private transient @Nullable String next;
    private int shown;

    ReceivablesView(ReceivablesPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        CashTexts.STYLE.attach(this);
        addClassName("rs-counter");
        services.kinds
                .modules(context.caller().tenant())
                .forEach(module -> modules.put(module.id(), context.text(module.name())));
        list.addClassName("rs-bills");
        more = new Button(text("bills.more"), click -> append(PAGE));
        more.setId("bills-more");
        add(head(), list, more);
        again();
        context.follow(Tills.TOPIC, this::again);
    }

    private Div head() {
        YearMonth running = YearMonth.now(services.clock.withZone(context.zone()));
        List<String> months = IntStream.rangeClosed(-1, MONTHS)
                .mapToObj(back -> running.minusMonths(back).toString())
                .toList();
        choice(month, "bills.month", ALL, months);
        month.setItemLabelGenerator(chosen -> chosen.isEmpty() ? text("bills.month.all") : chosen);
        month.setId("bills-month");
        choice(
                state,
                "bills.state",
                Receivable.State.OPEN.name(),
                List.of(Receivable.State.OPEN.name(), Receivable.State.PAID.name(), Receivable.State.WITHDRAWN.name()));
        state.setItemLabelGenerator(
                chosen -> chosen.isEmpty() ? text("bills.state.all") : text("bills.state." + chosen));
        state.setId("bills-state");
        Div head = new Div(month, state);
        head.addClassName("rs-counter-head");
        if (context.caller().may(Permissions.CASH_RECONCILE)) {
            Button enter =
                    new Button(text("bills.enter"), click -> BillForms.enter(services, context, modules, this::again));
            enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            enter.setId("bills-enter");
            head.add(enter);
        }
        return head;
    }

    private void choice(Select<String> select, String label, String first, List<String> items) {
        List<String> all = new ArrayList<>(List.of(ALL));
        all.addAll(items);
        select.setLabel(text(label));
        select.setItems(all);
        select.setValue(first);
        select.addValueChangeListener(change -> restart());
    }

    private void restart() {
        shown = 0;
        again();
    }

    /** As many as were shown. */
    private void again() {
        int wanted = Math.max(shown, PAGE);
        list.removeAll();
        next = null;
        shown = 0;
        append(wanted);
    }

    private void append(int wanted) {
        int until = shown + wanted;
        do {
            Page<Receivable> page = services.receivables.page(
                    context.caller(),
                    isAll(month) ? null : YearMonth.parse(month.getValue()),
                    isAll(state) ? null : Receivable.State.valueOf(state.getValue()),
                    next,
                    PAGE);
            page.items().forEach(bill -> list.add(new BillLine(services, context, modules, bill, this::again)));
            next = page.next();
            shown += page.items().size();
        } while (next != null && shown < until);
        more.setVisible(next != null);
        if (shown == 0) {
            list.add(new EmptyState(VaadinIcon.INVOICE, text("bills.none"), text("bills.none.help")));
        }
    }

    private static boolean isAll(Select<String> select) {
        return select.getValue() == null || select.getValue().isEmpty();
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
