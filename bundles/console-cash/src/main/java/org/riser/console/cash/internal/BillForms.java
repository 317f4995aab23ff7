package org.riser.console.cash.internal;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.api.error.Fault;
import org.riser.api.error.InvalidInput;
import org.riser.api.security.Caller;
import org.riser.cash.NewCollected;
import org.riser.cash.NewReceivable;
import org.riser.cash.Receipt;
import org.riser.cash.Receivable;
import org.riser.console.ViewContext;
import org.riser.console.components.DateInputs;
import org.riser.console.components.EntryDialog;
import org.riser.console.components.Formats;
import org.riser.identity.Permissions;

/** Dialogs for a bill and for money that came in of it. */
final class BillForms {
    /** How the service names the fields of the first bill. */
    private static final String FIELD = "items[0].";

    private static final int RECEIPTS = 50;

    private BillForms() {}

    /** @param modules names by id */
    static void enter(ReceivablesPage services, ViewContext context, Map<String, String> modules, Runnable done) {
        Select<String> module = new Select<>();
        module.setLabel(CashTexts.in(context, "till.module"));
        module.setItems(modules.keySet());
        module.setItemLabelGenerator(id -> modules.getOrDefault(id, id));
        modules.keySet().stream().findFirst().ifPresent(module::setValue);
        TextField number = field(context, "bills.number");
        TextField item = field(context, "bills.item");
        TextField place = field(context, "bills.place");
        TextField account = field(context, "bills.account");
        TextField period = field(context, "bills.month");
        LocalDate today = today(services, context);
        period.setValue(YearMonth.from(today).toString());
        DatePicker due = day(context, "bills.due", today);
        TextField amount = field(context, "amount");
        new EntryDialog(context, CashTexts.in(context, "bills.enter"))
                .with(FIELD + "module", module)
                .with(FIELD + "number", number)
                .with(FIELD + "item", item)
                .with(FIELD + "place", place)
                .with(FIELD + "account", account)
                .with(FIELD + "period", period)
                .with(FIELD + "dueOn", due)
                .with(FIELD + "amount", amount)
                .open(CashTexts.in(context, "bills.enter"), () -> {
                    NewReceivable bill = new NewReceivable(
                            number.getValue().strip(),
                            module.getValue() == null ? "" : module.getValue(),
                            item.getValue().strip(),
                            place.getValue().strip(),
                            account.getValue().strip(),
                            null,
                            hall(context),
                            month(period.getValue().strip()),
                            due.getValue() == null ? today : due.getValue(),
                            Amounts.of(FIELD + "amount", amount.getValue()));
                    services.receivables.enter(context.caller(), List.of(bill));
                    done.run();
                });
    }

    static void collect(ReceivablesPage services, ViewContext context, Receivable bill, Runnable done) {
        TextField amount = field(context, "amount");
        amount.setValue(bill.outstanding().toPlainString());
        LocalDate today = today(services, context);
        DatePicker day = day(context, "bills.received-on", today);
        TextField reference = field(context, "bills.reference");
        Select<Receipt> receipt = new Select<>();
        receipt.setLabel(CashTexts.in(context, "bills.receipt"));
        receipt.setEmptySelectionAllowed(true);
        receipt.setItemLabelGenerator(one -> one == null ? "" : one.number() + " · " + Formats.yuan(one.due()));
        receipt.setItems(receipts(services, context, bill.module()));
        receipt.setVisible(receipt.getListDataView().getItemCount() > 0);
        receipt.addValueChangeListener(change -> {
            Receipt chosen = change.getValue();
            reference.setEnabled(chosen == null);
            if (chosen != null) {
                reference.clear();
                amount.setValue(chosen.due().min(bill.outstanding()).toPlainString());
                day.setValue(LocalDate.ofInstant(chosen.takenAt(), context.zone()));
            }
        });
        UUID id = UUID.randomUUID();
        new EntryDialog(context, CashTexts.in(context, "bills.collect"))
                .with(new Paragraph(CashTexts.in(
                        context,
                        receipt.isVisible() ? "bills.collect.consequence" : "bills.collect.by-reference",
                        bill.number())))
                .with("receipt", receipt)
                .with("amount", amount)
                .with("receivedOn", day)
                .with("reference", reference)
                .open(CashTexts.in(context, "bills.collect"), () -> {
                    NewCollected money = new NewCollected(
                            Amounts.of("amount", amount.getValue()),
                            day.getValue() == null ? today : day.getValue(),
                            receipt.getValue() == null
                                    ? null
                                    : receipt.getValue().id(),
                            receipt.getValue() == null ? reference.getValue().strip() : null);
                    services.receivables.collect(context.caller(), bill.id(), id, money);
                    done.run();
                });
    }

    /** The last receipts of the caller's till, if it is one of the bill's module. */
    private static List<Receipt> receipts(ReceivablesPage services, ViewContext context, String module) {
        Caller caller = context.caller();
        if (!caller.may(Permissions.CASH_COLLECT)) {
            return List.of();
        }
        return services.tills.all(caller).stream()
                .filter(till -> caller.principal().equals(till.custodian())
                        && till.module().equals(module))
                .flatMap(till -> services.receipts.page(caller, till.id(), null, RECEIPTS).items().stream())
                .filter(receipt -> receipt.state() == Receipt.State.ISSUED)
                .toList();
    }

    private static YearMonth month(String typed) {
        try {
            return YearMonth.parse(typed);
        } catch (DateTimeParseException e) {
            throw new InvalidInput(List.of(
                    new Fault(FIELD + "period", "cash.month", CashTexts.MESSAGES.text("bills.month.none"), null)));
        }
    }

    private static @Nullable UUID hall(ViewContext context) {
        String hall = context.caller().orgUnit();
        return hall == null ? null : UUID.fromString(hall);
    }

    private static LocalDate today(ReceivablesPage services, ViewContext context) {
        return LocalDate.now(services.clock.withZone(context.zone()));
    }

    private static TextField field(ViewContext context, String label) {
        return new TextField(CashTexts.in(context, label));
    }

    private static DatePicker day(ViewContext context, String label, LocalDate value) {
        DatePicker input = DateInputs.day();
        input.setLabel(CashTexts.in(context, label));
        input.setValue(value);
        return input;
    }
}
