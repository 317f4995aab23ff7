package org.riser.casework.internal.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.security.Caller;
import org.riser.customers.Account;
import org.riser.customers.AccountData;
import org.riser.customers.Accounts;
import org.riser.customers.Customer;
import org.riser.customers.CustomerData;
import org.riser.customers.CustomerQuery;
import org.riser.customers.Customers;
import org.riser.customers.Device;
import org.riser.customers.DeviceData;
import org.riser.customers.Devices;
import org.riser.customers.Premise;
import org.riser.modules.descriptor.DemoData;
import org.riser.modules.descriptor.ModuleDescriptor;

/** Creates the customers of a module's demo with their accounts and devices, or finds them when they are there already. */
@Component(service = DemoCustomers.class)
public final class DemoCustomers {
    private static final Pattern ADDRESS = Pattern.compile("(.+?)\\s*(\\w+)-(\\w+)-(\\w+)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AGE = Pattern.compile("[-+]?P[-+\\dYMWD]+");

    private final Customers customers;
    private final Accounts accounts;
    private final Devices devices;
    private final Clock clock;

    @Activate
    public DemoCustomers(
            @Reference Customers customers,
            @Reference Accounts accounts,
            @Reference Devices devices,
            @Reference Clock clock) {
        this.customers = customers;
        this.accounts = accounts;
        this.devices = devices;
        this.clock = clock;
    }

    DemoThings load(Caller system, ModuleDescriptor module) {
        DemoThings things = new DemoThings(new HashMap<>(), new HashMap<>(), new HashMap<>());
        int index = 1;
        for (DemoData.Customer demo : module.demo().customers()) {
            String number = module.id().toUpperCase(Locale.ROOT) + "-%04d".formatted(index++);
            UUID customer = customer(system, demo, number);
            things.customers().put(demo.ref(), customer);
            demo.accounts()
                    .forEach(account -> things.accounts().put(account.number(), account(system, account, customer)));
            demo.devices()
                    .forEach(device -> things.devices()
                            .put(device.number(), device(system, device, customer, things.account(device.account()))));
        }
        return things;
    }

    private UUID customer(Caller system, DemoData.Customer demo, String number) {
        List<Customer> known = customers
                .page(system, new CustomerQuery(null, number, null, 1, null))
                .items();
        if (!known.isEmpty()) {
            return known.get(0).id();
        }
        CustomerData data = CustomerData.builder()
                .number(number)
                .kind(demo.kind())
                .name(demo.name())
                .phones(demo.phones())
                .idNumber(demo.idNumber())
                .address(demo.address())
                .build();
        return customers.create(system, data).id();
    }

    private UUID account(Caller system, DemoData.Account demo, UUID customer) {
        return accounts.find(system, demo.number())
                .map(Account::id)
                .orElseGet(() -> accounts.create(
                                system,
                                AccountData.builder()
                                        .number(demo.number())
                                        .customer(customer)
                                        .accountClass(demo.type())
                                        .premise(premise(demo.address()))
                                        .state("open")
                                        .attributes(typed(demo.properties()))
                                        .build())
                        .id());
    }

    private UUID device(Caller system, DemoData.Device demo, UUID customer, @Nullable UUID account) {
        Map<String, Object> attributes = typed(demo.properties());
        Object state = attributes.remove("state");
        return devices.find(system, demo.type(), demo.number())
                .map(Device::id)
                .orElseGet(() -> devices.create(
                                system,
                                DeviceData.builder()
                                        .kind(demo.type())
                                        .serial(demo.number())
                                        .account(account)
                                        .customer(customer)
                                        .state(state == null ? "in-use" : state.toString())
                                        .attributes(attributes)
                                        .build())
                        .id());
    }

    private static Premise premise(String address) {
        Matcher parts = ADDRESS.matcher(address);
        return parts.matches()
                ? new Premise(parts.group(1), parts.group(2), parts.group(3), parts.group(4))
                : new Premise(address, "", "", "");
    }

    /** Demo files write every value as text; an age such as {@code P-30D} is that long from today. */
    private Map<String, Object> typed(Map<String, String> properties) {
        Map<String, Object> typed = new LinkedHashMap<>();
        properties.forEach((name, text) -> typed.put(name, value(text)));
        return typed;
    }

    private Object value(String text) {
        if (AGE.matcher(text).matches()) {
            return LocalDate.now(clock.withZone(ZoneOffset.UTC)).plus(Period.parse(text));
        }
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text);
        }
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        return text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
    }
}
