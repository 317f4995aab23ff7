package org.riser.console.desk.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.riser.console.ViewContext;
import org.riser.customers.Account;
import org.riser.customers.Customer;
import org.riser.customers.Device;
import org.riser.modules.descriptor.CaseKind;
import org.riser.modules.descriptor.Need;

/** Whom and what a new case is about: the customer, and the account and device where the kind asks for them. */
final class Subject extends Div {
    private final transient Desk desk;
    private final transient ViewContext context;
    private final Select<Account> accounts = new Select<>();
    private final Select<Device> devices = new Select<>();
    private transient @Nullable Customer customer;

    Subject(Desk desk, ViewContext context) {
        this.desk = desk;
        this.context = context;
        addClassNames("rs-desk-row", "rs-subject");
        accounts.setLabel(Parts.text(context, "customer.account"));
        accounts.setItemLabelGenerator(account -> account == null
                ? ""
                : account.number() + " · " + account.address().shown());
        devices.setLabel(Parts.text(context, "customer.device"));
        devices.setItemLabelGenerator(device -> device == null ? "" : desk.device(context, device));
        accounts.setVisible(false);
        devices.setVisible(false);
        add(accounts, devices);
    }

    void choose(Customer chosen) {
        customer = chosen;
        List<Account> known = desk.register.accounts(context.caller(), chosen.id());
        accounts.setItems(known);
        accounts.setVisible(!known.isEmpty());
        known.stream().findFirst().ifPresent(accounts::setValue);
        List<Device> things = desk.register.devices(context.caller(), chosen.id());
        devices.setItems(things);
        devices.setVisible(false);
    }

    /** Nobody is meant any more. */
    void clear() {
        customer = null;
        accounts.setItems(List.of());
        accounts.setVisible(false);
        devices.setItems(List.of());
        devices.setVisible(false);
    }

    /** Asks only what the kind is about. */
    void fit(CaseKind kind) {
        boolean known = customer != null;
        accounts.setVisible(known && kind.account() != Need.NONE && accounts.getValue() != null);
        devices.setVisible(known && kind.device() != Need.NONE);
        if (kind.device() == Need.REQUIRED && devices.getValue() == null) {
            devices.getListDataView().getItems().findFirst().ifPresent(devices::setValue);
        }
    }

    @Nullable
    UUID customer() {
        return customer == null ? null : customer.id();
    }

    @Nullable
    UUID account() {
        return accounts.isVisible() && accounts.getValue() != null
                ? accounts.getValue().id()
                : null;
    }

    @Nullable
    UUID device() {
        return devices.isVisible() && devices.getValue() != null
                ? devices.getValue().id()
                : null;
    }
}
