package org.riser.store.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;
import org.riser.api.TenantId;
import org.riser.store.Idempotency;
import org.riser.store.Store;
import org.riser.store.StoreHealth;
import org.riser.store.TenantGroups;
import org.riser.store.internal.commands.StoredCommands;
import org.riser.store.internal.pool.DatabaseConfig;
import org.riser.store.internal.pool.Gate;
import org.riser.store.internal.pool.Pool;
import org.riser.store.internal.schema.Migrator;
import org.riser.store.internal.tx.EntityFactories;
import org.riser.store.internal.tx.OpeningDataSource;
import org.riser.store.internal.tx.SharedStore;
import org.riser.store.internal.unit.UnitFactory;
import org.riser.store.internal.unit.Units;

/**
 * Wires the store and registers its services. They are there at once, whether the database is or not: until it is, every
 * call is refused with what the matter is.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.riser.store")
@Designate(ocd = StoreConfig.class)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.riser.store.Store\"",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.riser.store.Idempotency\"",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.riser.store.StoreHealth\"",
        effective = "active")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.riser.store.UnitReady\"",
        effective = "active")
public final class StoreComponent {
    private static final int DEPLOYING_THREADS = 2;
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final DriverSource driver;
    private final Pool pool;
    private final Gate gate;
    private final ServiceTracker<TenantGroups, TenantGroups> groups;
    private final ScheduledExecutorService executor;
    private final ScheduledFuture<?> purging;
    private final UnitExtender extender;
    private final List<ServiceRegistration<?>> services;

    @Activate
    public StoreComponent(BundleContext context, StoreConfig settings, @Reference Clock clock)
            throws InvalidSyntaxException {
        DatabaseConfig config = Settings.of(settings);
        driver = new DriverSource(context, config);
        pool = new Pool(config, new OpeningDataSource(driver::connect));
        groups = new ServiceTracker<>(context, TenantGroups.class, null);
        groups.open();
        executor = Executors.newScheduledThreadPool(DEPLOYING_THREADS, StoreComponent::thread);

        gate = new Gate(config, pool);
        EntityFactories factories = new EntityFactories();
        SharedStore store = new SharedStore(config.dialect(), gate, factories, this::groupOf);
        UnitFactory unitFactory = new UnitFactory(config.dialect(), store.sharedDataSource());
        Migrator migrator = new Migrator(config.dialect(), pool);
        Units units = new Units(executor, new UnitDeployer(context, gate, migrator, unitFactory, factories));
        StoredCommands commands = new StoredCommands(store, clock);

        services = List.of(
                context.registerService(Store.class, store, null),
                context.registerService(Idempotency.class, commands, null),
                context.registerService(StoreHealth.class, new HealthReport(gate, units), null));
        extender = new UnitExtender(context, units);
        purging = executor.scheduleWithFixedDelay(new Purge(commands), 1, 1, TimeUnit.HOURS);
    }

    @Deactivate
    public void close() {
        purging.cancel(false);
        gate.close();
        extender.close();
        executor.shutdown();
        services.forEach(ServiceRegistration::unregister);
        groups.close();
        pool.close();
        driver.close();
    }

    private Optional<TenantId> groupOf(TenantId tenant) {
        return Optional.ofNullable(groups.getService()).flatMap(known -> known.groupOf(tenant));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "riser-store-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
