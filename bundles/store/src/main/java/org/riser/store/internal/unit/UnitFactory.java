package org.riser.store.internal.unit;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.Session;
import org.riser.store.internal.tx.Dialect;

/** Makes the entity manager factory of a unit. Thread-safe. */
public final class UnitFactory {
    private static final AtomicLong DEPLOYMENTS = new AtomicLong();

    private final Dialect dialect;
    private final DataSource dataSource;

    public UnitFactory(Dialect dialect, DataSource dataSource) {
        this.dialect = dialect;
        this.dataSource = dataSource;
    }

    /**
     * Deploys a unit at once, so that a wrong mapping shows here and not at its first use.
     *
     * @throws PersistenceException if EclipseLink refuses the entities
     */
    public EntityManagerFactory deploy(UnitSource unit, URL persistenceXml) {
        JoinedLoader loader = JoinedLoader.of(
                unit.loader(), PersistenceProvider.class.getClassLoader(), Session.class.getClassLoader());
        return loader.asContext(() -> {
            UnitInfo info =
                    new UnitInfo(PersistenceXml.read(persistenceXml, unit.name()), unit.root(), loader, dataSource);
            EntityManagerFactory factory =
                    new PersistenceProvider().createContainerEntityManagerFactory(info, settings(unit.name(), loader));
            try {
                factory.createEntityManager(Map.of("tenant", "-")).close();
            } catch (RuntimeException e) {
                factory.close();
                throw e;
            }
            return factory;
        });
    }

    /** The session name is unique because EclipseLink keeps set-ups by it beyond a bundle's life. */
    private Map<String, Object> settings(String unit, ClassLoader loader) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("eclipselink.session-name", unit + "#" + DEPLOYMENTS.incrementAndGet());
        settings.put("eclipselink.classloader", loader);
        settings.put("eclipselink.target-database", dialect.targetDatabase());
        settings.put("eclipselink.weaving", "static");
        settings.put("eclipselink.jdbc.batch-writing", "JDBC");
        settings.put("eclipselink.jdbc.batch-writing.size", "500");
        settings.put("eclipselink.cache.shared.default", "false");
        settings.put("eclipselink.logging.logger", "JavaLogger");
        return settings;
    }
}
