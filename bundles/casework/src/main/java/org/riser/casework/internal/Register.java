package org.riser.casework.internal;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.customers.Account;
import org.riser.customers.Accounts;
import org.riser.customers.Customer;
import org.riser.customers.Customers;
import org.riser.customers.Device;
import org.riser.customers.Devices;

/** The customers, accounts and devices of a tenant as the platform sees them when it judges a case. */
@Component(service = Register.class)
public final class Register implements CaseFacts.Lookup {
    private final Customers customers;
    private final Accounts accounts;
    private final Devices devices;

    @Activate
    public Register(@Reference Customers customers, @Reference Accounts accounts, @Reference Devices devices) {
        this.customers = customers;
        this.accounts = accounts;
        this.devices = devices;
    }

    @Override
    public Optional<Customer> customer(TenantId tenant, UUID id) {
        return customers.find(platform(tenant), id);
    }

    @Override
    public Optional<Account> account(TenantId tenant, UUID id) {
        return accounts.find(platform(tenant), id);
    }

    @Override
    public Optional<Device> device(TenantId tenant, UUID id) {
        return devices.find(platform(tenant), id);
    }

    /** The one active customer with this number; empty when none or several have it. */
    Optional<Customer> caller(TenantId tenant, String phone) {
        var known = customers.byPhone(platform(tenant), phone).stream()
                .filter(Customer::active)
                .toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private static Caller platform(TenantId tenant) {
        return Caller.system(tenant, "casework");
    }
}
