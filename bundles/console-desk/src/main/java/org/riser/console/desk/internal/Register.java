package org.riser.console.desk.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.customers.Account;
import org.riser.customers.AccountQuery;
import org.riser.customers.Accounts;
import org.riser.customers.Customer;
import org.riser.customers.Customers;
import org.riser.customers.Device;
import org.riser.customers.DeviceQuery;
import org.riser.customers.Devices;
import org.riser.customers.PersonalField;
import org.riser.customers.SearchHit;

/** Customers with what they have, as the pages of this bundle ask for them. */
@Component(service = Register.class)
public final class Register {
    private final Customers customers;
    private final Accounts accounts;
    private final Devices devices;

    @Activate
    public Register(@Reference Customers customers, @Reference Accounts accounts, @Reference Devices devices) {
        this.customers = customers;
        this.accounts = accounts;
        this.devices = devices;
    }

    Optional<Customer> customer(Caller caller, UUID id) {
        return customers.find(caller, id);
    }

    List<Customer> byPhone(Caller caller, String phone) {
        return customers.byPhone(caller, phone);
    }

    List<SearchHit> search(Caller caller, String text, int limit) {
        return customers.search(caller, text, limit);
    }

    String reveal(Caller caller, UUID id, PersonalField field, String reason) {
        return customers.reveal(caller, id, field, reason);
    }

    String revealAddress(Caller caller, UUID account, String reason) {
        return accounts.revealAddress(caller, account, reason);
    }

    Optional<Account> account(Caller caller, UUID id) {
        return accounts.find(caller, id);
    }

    List<Account> accounts(Caller caller, UUID customer) {
        return accounts.page(caller, AccountQuery.of(customer)).items();
    }

    Optional<Device> device(Caller caller, UUID id) {
        return devices.find(caller, id);
    }

    List<Device> devices(Caller caller, UUID customer) {
        return devices.page(caller, DeviceQuery.of(customer)).items();
    }
}
