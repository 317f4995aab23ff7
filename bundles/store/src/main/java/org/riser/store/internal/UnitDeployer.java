package org.riser.store.internal;

import java.net.URL;
import java.util.Dictionary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.riser.store.UnitReady;
import org.riser.store.internal.pool.Gate;
import org.riser.store.internal.schema.Migrator;
import org.riser.store.internal.tx.EntityFactories;
import org.riser.store.internal.unit.UnitFactory;
import org.riser.store.internal.unit.UnitSource;
import org.riser.store.internal.unit.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a unit's tables up to date, makes its entities usable and announces both as a service. */
final class UnitDeployer implements Units.Deployer {
    private static final Logger LOG = LoggerFactory.getLogger(UnitDeployer.class);

    private final BundleContext context;
    private final Gate gate;
    private final Migrator migrator;
    private final UnitFactory unitFactory;
    private final EntityFactories factories;
    private final Map<String, ServiceRegistration<UnitReady>> ready = new ConcurrentHashMap<>();

    UnitDeployer(
            BundleContext context, Gate gate, Migrator migrator, UnitFactory unitFactory, EntityFactories factories) {
        this.context = context;
        this.gate = gate;
        this.migrator = migrator;
        this.unitFactory = unitFactory;
        this.factories = factories;
    }

    /** As long as the database is the obstacle, not what the unit brings, it is worth waiting. */
    @Override
    public void deploy(UnitSource unit, Runnable waits) throws Exception {
        gate.insist(() -> prepare(unit), failure -> {
            LOG.warn("Unit {} must wait for the database: {}", unit.name(), failure.getMessage());
            waits.run();
        });
        Dictionary<String, Object> properties = FrameworkUtil.asDictionary(Map.of(UnitReady.UNIT, unit.name()));
        UnitReady marker = unit::name;
        ready.put(unit.name(), context.registerService(UnitReady.class, marker, properties));
        LOG.info("Unit {} is ready.", unit.name());
    }

    @Override
    public void undeploy(String unit) {
        ServiceRegistration<UnitReady> registration = ready.remove(unit);
        if (registration != null) {
            registration.unregister();
        }
        factories.close(unit);
    }

    private void prepare(UnitSource unit) throws Exception {
        migrator.migrate(unit);
        URL persistenceXml = unit.persistenceXml();
        if (persistenceXml != null) {
            factories.put(unit.name(), unitFactory.deploy(unit, persistenceXml));
        }
    }
}
