package org.riser.identity.internal.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.riser.api.TenantId;
import org.riser.api.Text;
import org.riser.identity.NewTenant;
import org.riser.identity.internal.Company;
import org.riser.store.Store;
import org.riser.store.testkit.EachDatabase;
import org.riser.store.testkit.StoreTest;
import org.riser.store.testkit.TestStore;

@StoreTest("identity")
class TenantMapTest {
    @EachDatabase
    void aReadThatBeganBeforeACompanyWasFoundedDoesNotForgetIt(TestStore store) {
        Company company = new Company(store);
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
        TenantMap map = new TenantMap(slow(store, meanwhile), company.clock);
        TenantId id = store.newTenant();
        NewTenant founded = new NewTenant(id, Text.same("Founded meanwhile"), Locale.SIMPLIFIED_CHINESE);

        meanwhile.set(() -> {
            company.tenants.create(company.admin, founded);
            map.read();
        });
        map.read();

        assertThat(map.known(id)).isPresent();
    }

    /** Something happens, once, between what a read found and its end. */
    private static Store slow(TestStore store, AtomicReference<Runnable> meanwhile) {
        return (Store) Proxy.newProxyInstance(
                TenantMapTest.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    try {
                        Object found = method.invoke(store, arguments);
                        meanwhile.getAndSet(() -> {}).run();
                        return found;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
