package org.riser.store.testkit;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.exception.LiquibaseException;
import org.riser.api.TenantId;
import org.riser.store.Idempotency;
import org.riser.store.Store;
import org.riser.store.SystemScope;
import org.riser.store.Work;
import org.riser.store.internal.SystemClock;
import org.riser.store.internal.commands.StoredCommands;
import org.riser.store.internal.pool.DatabaseConfig;
import org.riser.store.internal.pool.Pool;
import org.riser.store.internal.schema.Migrator;
import org.riser.store.internal.tx.Connections;
import org.riser.store.internal.tx.EntityFactories;
import org.riser.store.internal.tx.SharedStore;
import org.riser.store.internal.unit.UnitFactory;
import org.riser.store.internal.unit.UnitSource;

/** The real store over a database of its own, with units from the class path. Thread-safe. */
public final class TestStore implements Store, AutoCloseable {
    private static final AtomicInteger TENANTS = new AtomicInteger();

    private final Pool pool;
    private final EntityFactories factories = new EntityFactories();
    private final Map<TenantId, TenantId> groups = new ConcurrentHashMap<>();
    private final SharedStore store;
    private final Migrator migrator;
    private final UnitFactory units;

    private TestStore(DatabaseConfig config) {
        pool = new Pool(config, TestDatabase.driver(config));
        store = new SharedStore(config.dialect(), pool, factories, tenant -> Optional.ofNullable(groups.get(tenant)));
        migrator = new Migrator(config.dialect(), pool);
        units = new UnitFactory(config.dialect(), store.sharedDataSource());
    }

    /** A store over a new database. */
    public static TestStore open(TestDatabase database, String... units) {
        return open(database.create(), units);
    }

    /** A store over a given database, which may hold something already. */
    public static TestStore open(String url, String user, String... units) {
        return open(TestDatabase.at(url, user), units);
    }

    private static TestStore open(DatabaseConfig config, String... units) {
        TestStore opened = new TestStore(config);
        opened.deploy("store");
        for (String unit : units) {
            opened.deploy(unit);
        }
        return opened;
    }

    private void deploy(String name) {
        UnitSource unit = new ClassPathUnits().find(name);
        try {
            migrator.migrate(unit);
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("the tables of unit " + name + " cannot be made", e);
        }
        if (unit.persistenceXml() != null) {
            factories.put(name, units.deploy(unit, unit.persistenceXml()));
        }
    }

    /** A tenant that no other test of this process has. */
    public TenantId newTenant() {
        return TenantId.of("t" + TENANTS.incrementAndGet());
    }

    /** A new subsidiary of a group. */
    public TenantId newSubsidiary(TenantId group) {
        TenantId tenant = newTenant();
        groups.put(tenant, group);
        return tenant;
    }

    /** A clock as precise as the databases: whole microseconds. */
    public static Clock clock() {
        return new SystemClock();
    }

    public Idempotency idempotency(Clock clock) {
        return new StoredCommands(store, clock);
    }

    /** Connections outside of any unit of work, for tests of the walls themselves. */
    public Connections connections() {
        return pool;
    }

    @Override
    public <T> T call(TenantId tenant, Work<T> work) {
        return store.call(tenant, work);
    }

    @Override
    public <T> T apart(TenantId tenant, Work<T> work) {
        return store.apart(tenant, work);
    }

    @Override
    public <T> T system(SystemScope scope, Work<T> work) {
        return store.system(scope, work);
    }

    @Override
    public String dialect() {
        return store.dialect();
    }

    @Override
    public void close() {
        factories.closeAll();
        pool.close();
    }
}
