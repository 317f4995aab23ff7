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
import org.riser.api.Page;
import org.riser.cash.Receivable;
import org.riser.cash.Tills;
import org.riser.console.ViewContext;
import org.riser.console.components.EmptyState;
import org.riser.console.components.Lines;
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
    private final Lines<Receivable, BillLine> bills;
    private final Button more;
    private final transient Map<String, String> modules = new LinkedHashMap<>();
    private int shown;

    ReceivablesView(ReceivablesPage services, ViewContext context) {
        this.services = services;
        this.context = context;
        CashTexts.STYLE.attach(this);
        addClassName("rs-counter");
        services.kinds
                .modules(context.caller().tenant())
                .forEach(module -> modules.put(module.id(), context.text(module.name())));
        this.bills = new Lines<>(
                new EmptyState(VaadinIcon.INVOICE, text("bills.none"), text("bills.none.help")),
                bill -> new BillLine(services, context, modules, bill, this::again));
        bills.addClassName("rs-bills");
        more = new Button(text("bills.more"), click -> read(shown + PAGE));
        more.setId("bills-more");
        add(head(), bills, more);
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
        read(Math.max(shown, PAGE));
    }

    private void read(int wanted) {
        List<Receivable> found = new ArrayList<>();
        String next = null;
        do {
            Page<Receivable> page = services.receivables.page(
                    context.caller(),
                    isAll(month) ? null : YearMonth.parse(month.getValue()),
                    isAll(state) ? null : Receivable.State.valueOf(state.getValue()),
                    next,
                    PAGE);
            found.addAll(page.items());
            next = page.next();
        } while (next != null && found.size() < wanted);
        shown = found.size();
        bills.show(found);
        more.setVisible(next != null);
    }

    private static boolean isAll(Select<String> select) {
        return select.getValue() == null || select.getValue().isEmpty();
    }

    private String text(String key, Object... arguments) {
        return CashTexts.in(context, key, arguments);
    }
}
