package org.riser.store.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.riser.store.internal.tx.Connections;
import org.riser.store.internal.tx.Dialect;
import org.riser.store.internal.unit.JoinedLoader;
import org.riser.store.internal.unit.UnitSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables of one unit up to date. Safe against other nodes that start at the same time and against a node that
 * died while it migrated. One migration at a time in this process.
 */
public final class Migrator {
    private static final Logger LOG = LoggerFactory.getLogger(Migrator.class);
    // Kept so that the level is not collected with its logger: Liquibase tells every statement otherwise.
    private static final java.util.logging.Logger LIQUIBASE = java.util.logging.Logger.getLogger("liquibase");

    private final Dialect dialect;
    private final Connections connections;
    private final AppliedChanges applied;

    public Migrator(Dialect dialect, Connections connections) {
        this.dialect = dialect;
        this.connections = connections;
        applied = new AppliedChanges(connections);
        LIQUIBASE.setLevel(java.util.logging.Level.WARNING);
    }

    /**
     * Applies what is new in the unit's change log; does nothing when its fingerprint is the one recorded last.
     *
     * @throws SQLException if the database is away
     * @throws LiquibaseException if a change cannot be applied; the ones before it stay applied
     */
    public synchronized void migrate(UnitSource unit) throws SQLException, LiquibaseException {
        String changeLog = unit.changeLog();
        if (changeLog == null || applied.isCurrent(unit)) {
            return;
        }
        try (MigrationGuard guard = MigrationGuard.acquire(dialect, connections);
                Connection connection = connections.open()) {
            guard.check();
            update(connection, unit, changeLog);
            if (dialect == Dialect.POSTGRESQL) {
                new TenantPolicies(connection).apply();
            }
            applied.record(connection, unit);
            LOG.info("The tables of {} are up to date.", unit.name());
        }
    }

    private void update(Connection connection, UnitSource unit, String changeLog)
            throws LiquibaseException, SQLException {
        JoinedLoader loader =
                JoinedLoader.of(unit.loader(), Migrator.class.getClassLoader(), Liquibase.class.getClassLoader());
        Map<String, Object> scope = Map.of(
                Scope.Attr.classLoader.name(),
                loader,
                Scope.Attr.ui.name(),
                new LoggerUIService(),
                "liquibase.analytics.enabled",
                false);
        try (MigrationScope open = MigrationScope.open(dialect, connection)) {
            LOG.debug("migrating {} in {}", unit.name(), open);
            loader.asContext(() -> {
                Scope.child(scope, () -> update(database(connection, unit.name()), changeLog, loader));
                return changeLog;
            });
        } catch (SQLException | LiquibaseException e) {
            throw e;
        } catch (Exception e) {
            throw new LiquibaseException(e);
        }
    }

    /** Not closed at the end: that would close the pool's connection. */
    private static void update(Database database, String changeLog, ClassLoader loader) throws LiquibaseException {
        LockService locks = LockServiceFactory.getInstance().getLockService(database);
        try {
            locks.init();
            if (locks.listLocks().length > 0) {
                LOG.warn("A node died while it migrated; its lock is released, because this node holds the guard.");
                locks.forceReleaseLock();
            }
            Liquibase liquibase = new Liquibase(changeLog, new ClassLoaderResourceAccessor(loader), database);
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            liquibase.update(new Contexts(), new LabelExpression());
        } finally {
            LockServiceFactory.getInstance().resetAll();
        }
    }

    /** A change log of its own for every unit, named without underscores: on Derby Liquibase does not find others again. */
    private static Database database(Connection connection, String unit) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        String suffix = unit.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        database.setDatabaseChangeLogTableName("RSLOG" + suffix);
        database.setDatabaseChangeLogLockTableName("RSLOCK" + suffix);
        return database;
    }
}
