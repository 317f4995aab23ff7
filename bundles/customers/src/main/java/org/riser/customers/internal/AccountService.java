package org.riser.customers.internal;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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
import org.riser.customers.Account;
import org.riser.customers.AccountData;
import org.riser.customers.AccountQuery;
import org.riser.customers.Accounts;
import org.riser.customers.SearchHit;
import org.riser.customers.internal.search.TermTable;
import org.riser.customers.internal.search.Terms;
import org.riser.identity.Audit;
import org.riser.identity.Permissions;
import org.riser.store.Store;
import org.riser.store.UnitOfWork;
import org.riser.store.UnitReady;

/** Keeps accounts and their premises. */
@Component
public final class AccountService implements Accounts {
    private final Store store;
    private final Audit audit;
    private final Ids ids;

    @Activate
    public AccountService(
            @Reference Store store,
            @Reference Audit audit,
            @Reference Clock clock,
            @Reference(target = "(unit=customers)") UnitReady ready) {
        this(store, audit, clock);
    }

    AccountService(Store store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.ids = new Ids(clock);
    }

    @Override
    public Optional<Account> find(Caller caller, UUID id) {
        caller.require(Permissions.CUSTOMER_VIEW);
        return store.call(caller.tenant(), unit -> row(unit, id).map(AccountRow::view));
    }

    @Override
    public Optional<Account> find(Caller caller, String number) {
        caller.require(Permissions.CUSTOMER_VIEW);
        return store.call(caller.tenant(), unit -> byNumber(unit, number));
    }

    @Override
    public Page<Account> page(Caller caller, AccountQuery query) {
        caller.require(Permissions.CUSTOMER_VIEW);
        Input.limit(query.limit());
        Listing<AccountRow> listing = new Listing<>(AccountRow.class)
                .equal("customer", query.customer())
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
                        unit, "e.number", query.limit(), AccountRow::view, last -> Cursor.of(last.number())));
    }

    @Override
    public Account create(Caller caller, AccountData data) {
        caller.require(Permissions.CUSTOMER_EDIT);
        Rules.check(data, true);
        return store.call(caller.tenant(), unit -> {
            String number = Values.orEmpty(data.number());
            requireFree(unit, number);
            UUID customer = Objects.requireNonNull(data.customer());
            requireCustomer(unit, customer);
            Account created = save(unit, caller, new AccountRow(ids.next(), number, customer), data);
            audit.record(
                    unit, caller, "account.created", "account", created.id().toString(), Map.of("number", number));
            return created;
        });
    }

    @Override
    public Account change(Caller caller, UUID id, AccountData data, long version) {
        caller.require(Permissions.CUSTOMER_EDIT);
        Rules.check(data, false);
        return store.call(caller.tenant(), unit -> {
            AccountRow row = existing(unit, id);
            Account old = row.view();
            Input.version(old.version(), version);
            if (data.number() != null && !data.number().strip().equals(old.number())) {
                requireFree(unit, data.number().strip());
            }
            if (data.customer() != null) {
                requireCustomer(unit, data.customer());
            }
            Account changed = save(unit, caller, row, data);
            audit.record(unit, caller, "account.changed", "account", id.toString(), Changes.of(old, changed));
            return changed;
        });
    }

    @Override
    public String revealAddress(Caller caller, UUID id, String reason) {
        caller.require(Permissions.CUSTOMER_REVEAL);
        Rules.reason(reason);
        return store.call(caller.tenant(), unit -> {
            AccountRow row = existing(unit, id);
            audit.record(unit, caller, "account.revealed", "account", id.toString(), Map.of("reason", reason.strip()));
            return row.premise().line();
        });
    }

    private static Account save(UnitOfWork unit, Caller caller, AccountRow row, AccountData data) {
        row.set(data);
        EntityManager entities = unit.entities("customers");
        entities.persist(row);
        entities.flush();
        Account saved = row.view();
        Terms terms = new Terms().number(saved.number()).address(row.premise().line());
        TermTable.replace(unit, caller.tenant(), SearchHit.Kind.ACCOUNT, saved.id(), terms);
        return saved;
    }

    private static Optional<Account> byNumber(UnitOfWork unit, String number) {
        return new Listing<>(AccountRow.class)
                .equal("number", number).page(unit, "e.number", 1, AccountRow::view, Account::number).items().stream()
                        .findFirst();
    }

    private static void requireFree(UnitOfWork unit, String number) {
        if (byNumber(unit, number).isPresent()) {
            throw Rules.taken("number", number);
        }
    }

    private static void requireCustomer(UnitOfWork unit, UUID customer) {
        if (CustomerService.row(unit, customer).isEmpty()) {
            throw Input.notFound("customer", customer);
        }
    }

    static Optional<AccountRow> row(UnitOfWork unit, UUID id) {
        return Optional.ofNullable(unit.entities("customers").find(AccountRow.class, id));
    }

    private static AccountRow existing(UnitOfWork unit, UUID id) {
        return row(unit, id).orElseThrow(() -> Input.notFound("account", id));
    }
}
