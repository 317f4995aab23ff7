package org.riser.customers.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.riser.api.Page;
import org.riser.api.TenantId;
import org.riser.api.security.Caller;
import org.riser.api.security.DataScope;
import org.riser.customers.Customer;
import org.riser.customers.CustomerData;
import org.riser.identity.Audit;
import org.riser.identity.AuditEntry;
import org.riser.identity.AuditQuery;
import org.riser.identity.Verification;
import org.riser.store.UnitOfWork;
import org.riser.store.testkit.TestStore;

/** One tenant in a test database with everything of this bundle, and an audit trail that is a list. */
final class Desk implements Audit {
    final TestStore store;
    final CustomerService customers;
    final AccountService accounts;
    final DeviceService devices;
    final Caller clerk;
    final List<String> trail = new ArrayList<>();

    Desk(TestStore store) {
        this.store = store;
        Clock clock = TestStore.clock();
        customers = new CustomerService(store, this, clock);
        accounts = new AccountService(store, this, clock);
        devices = new DeviceService(store, this, clock);
        clerk = caller(store.newTenant(), "customer.view", "customer.edit", "customer.reveal");
    }

    static Caller caller(TenantId tenant, String... permissions) {
        return new Caller(tenant, "staff:1", "Clerk", Set.of(), Set.of(permissions), DataScope.TENANT, null);
    }

    /** Somebody with the same permissions in another tenant. */
    Caller stranger() {
        return caller(store.newTenant(), "customer.view", "customer.edit", "customer.reveal");
    }

    Customer customer(String name, String phone, String address) {
        return customers.create(
                clerk,
                CustomerData.builder()
                        .kind("residential")
                        .name(name)
                        .phones(List.of(phone))
                        .address(address)
                        .build());
    }

    @Override
    public void record(
            UnitOfWork unit,
            Caller caller,
            String action,
            String subjectKind,
            String subjectId,
            Map<String, ?> difference) {
        unit.afterCommit(() -> trail.add(action + " " + difference));
    }

    @Override
    public Page<AuditEntry> page(Caller caller, AuditQuery query) {
        throw new UnsupportedOperationException("the trail is a list here");
    }

    @Override
    public Verification verify(Caller caller) {
        throw new UnsupportedOperationException("the trail is a list here");
    }
}
