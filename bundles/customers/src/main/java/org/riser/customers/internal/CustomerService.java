package org.riser.customers.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.riser.api.Cursor;
import org.riser.api.Ids;
import org.riser.api.Page;
import org.riser.api.input.Input;
import org.riser.api.security.Caller;
import org.riser.customers.Customer;
import org.riser.customers.CustomerData;
import org.riser.customers.CustomerQuery;
import org.riser.customers.Customers;
import org.riser.customers.PersonalField;
import org.riser.customers.SearchHit;
import org.riser.customers.internal.search.TermTable;
import org.riser.customers.internal.search.Terms;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Keeps customers and finds them. */
@Component
public final class CustomerService implements Customers {
    private static final int CALLERS = 20;
    private static final int HITS = 50;

    private final Store store;
    private final Audit audit;
    private final Ids ids;

    @Activate
    public CustomerService(
            @Reference Store store,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference(target = "(unit=customers)") UnitReady ready) {
        this(store, audit, clock);
    }

    CustomerService(Store store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = new Ids(clock);
    }

    @Override
    public Optional<Customer> find(Caller caller, UUID id) {
        caller.require(Permissions.CUSTOMER_VIEW);
        return store.call(caller.tenant(), unit -> row(unit, id).map(CustomerRow::view));
    }

    @Override
    public Page<Customer> page(Caller caller, CustomerQuery query) {
        caller.require(Permissions.CUSTOMER_VIEW);
        Input.limit(query.limit());
        Listing<CustomerRow> listing = new Listing<>(CustomerRow.class)
                .equal("kind", query.kind())
                .equal("active", query.active())
                .beginning("number", query.number());
        if (query.cursor() != null) {
            listing.condition(
                    "e.number > :after",
                    "after",
                    Cursor.parts(query.cursor(), 1).get(0));
        }
        return store.call(
                caller.tenant(),
                unit -> listing.page(
                        unit, "e.number", query.limit(), CustomerRow::view, last -> Cursor.of(last.number())));
    }

    @Override
    public List<Customer> byPhone(Caller caller, String phone) {
        caller.require(Permissions.CUSTOMER_VIEW);
        String digits = Terms.phone(phone);
        if (digits.isEmpty()) {
            return List.of();
        }
        return store.call(
                caller.tenant(),
                unit -> TermTable.byPhone(unit, caller.tenant(), digits, CALLERS).stream()
                        .flatMap(id -> row(unit, id).stream())
                        .sorted(Comparator.comparing(CustomerRow::isActive).reversed())
                        .map(CustomerRow::view)
                        .toList());
    }

    @Override
    public List<SearchHit> search(Caller caller, String text, int limit) {
        caller.require(Permissions.CUSTOMER_VIEW);
        Input.limit(limit);
        return store.call(
                caller.tenant(),
                unit -> Hits.of(unit, TermTable.find(unit, caller.tenant(), text, Math.min(limit, HITS))));
    }

    @Override
    public Customer create(Caller caller, CustomerData data) {
        caller.require(Permissions.CUSTOMER_EDIT);
        Rules.check(data, true);
        return store.call(caller.tenant(), unit -> {
            String number = Optional.ofNullable(data.number()).orElseGet(() -> CustomerNumbers.next(unit));
            requireFree(unit, number);
            CustomerRow row =
                    new CustomerRow(ids.next(), number, Values.orEmpty(data.kind()), Values.orEmpty(data.name()));
            Customer created = save(unit, caller, row, data);
            audit.record(
                    unit,
                    caller,
                    "customer.created",
                    "customer",
                    created.id().toString(),
                    Map.of("number", number, "name", Masks.name(created.name())));
            return created;
        });
    }

    @Override
    public Customer change(Caller caller, UUID id, CustomerData data, long version) {
        caller.require(Permissions.CUSTOMER_EDIT);
        Rules.check(data, false);
        return store.call(caller.tenant(), unit -> {
            CustomerRow row = existing(unit, id);
            Customer old = row.view();
            Input.version(old.version(), version);
            if (data.number() != null && !data.number().equals(old.number())) {
                requireFree(unit, data.number());
            }
            Customer changed = save(unit, caller, row, data);
            audit.record(unit, caller, "customer.changed", "customer", id.toString(), Changes.of(old, changed));
            return changed;
        });
    }

    @Override
    public String reveal(Caller caller, UUID id, PersonalField field, String reason) {
        caller.require(Permissions.CUSTOMER_REVEAL);
        Rules.reason(reason);
        return store.call(caller.tenant(), unit -> {
            CustomerRow row = existing(unit, id);
            audit.record(
                    unit,
                    caller,
                    "customer.revealed",
                    "customer",
                    id.toString(),
                    Map.of("field", field.name(), "reason", reason.strip()));
            return switch (field) {
                case PHONES -> String.join("\n", row.phones());
                case ID_NUMBER -> row.idNumber();
                case ADDRESS -> row.address();
            };
        });
    }

    private static Customer save(UnitOfWork unit, Caller caller, CustomerRow row, CustomerData data) {
        row.set(data);
        EntityManager entities = unit.entities("customers");
        entities.persist(row);
        entities.flush();
        Terms terms = new Terms()
                .name(row.name())
                .number(row.number())
                .phones(row.phones())
                .address(row.address());
        TermTable.replace(unit, caller.tenant(), SearchHit.Kind.CUSTOMER, row.id(), terms);
        return row.view();
    }

    private static void requireFree(UnitOfWork unit, String number) {
        boolean taken = !new Listing<>(CustomerRow.class)
                .equal("number", number)
                .page(unit, "e.number", 1, CustomerRow::view, Customer::number)
                .items()
                .isEmpty();
        if (taken) {
            throw Rules.taken("number", number);
        }
    }

    static Optional<CustomerRow> row(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities("customers").find(CustomerRow.class, id));
    }

    private static CustomerRow existing(UnitOfWork unit, UUID id) {
        return row(unit, id).orElseThrow(() -> Input.notFound("customer", id));
    }
}
