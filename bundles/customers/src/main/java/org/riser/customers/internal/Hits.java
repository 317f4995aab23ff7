package org.riser.customers.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.riser.customers.Account;
import org.riser.customers.Customer;
import org.riser.customers.Device;
import org.riser.customers.Masked;
import org.riser.customers.SearchHit;
import org.riser.customers.internal.search.TermTable.Subject;
import org.riser.store.UnitOfWork;

/** Turns what the terms lead to into what a person wants to see of it. */
final class Hits {
    private Hits() {}

    static List<SearchHit> of(UnitOfWork unit, List<Subject> subjects) {
        return subjects.stream().flatMap(subject -> of(unit, subject).stream()).toList();
    }

    private static Optional<SearchHit> of(UnitOfWork unit, Subject subject) {
        return switch (subject.kind()) {
            case CUSTOMER ->
                CustomerService.row(unit, subject.id()).map(CustomerRow::view).map(Hits::of);
            case ACCOUNT ->
                AccountService.row(unit, subject.id()).map(AccountRow::view).map(Hits::of);
            case DEVICE ->
                DeviceService.row(unit, subject.id()).map(DeviceRow::view).map(Hits::of);
        };
    }

    private static SearchHit of(Customer customer) {
        String phones = customer.phones().stream().map(Masked::shown).collect(Collectors.joining(" "));
        String address = customer.address() == null ? "" : customer.address().shown();
        return new SearchHit(
                SearchHit.Kind.CUSTOMER,
                customer.id(),
                customer.name(),
                joined(customer.number(), phones, address),
                customer.id());
    }

    private static SearchHit of(Account account) {
        return new SearchHit(
                SearchHit.Kind.ACCOUNT,
                account.id(),
                account.number(),
                joined(account.accountClass(), account.address().shown(), account.state()),
                account.customer());
    }

    private static SearchHit of(Device device) {
        return new SearchHit(
                SearchHit.Kind.DEVICE,
                device.id(),
                device.serial(),
                joined(device.kind(), device.state()),
                device.customer());
    }

    private static String joined(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
