package org.riser.store.internal.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.riser.store.internal.tx.Connections;
import org.riser.store.internal.tx.Dialect;

/** Connections kept open. It starts whether the database is there or not, and recovers when it comes back. */
public final class Pool implements Connections, AutoCloseable {

    /**
     * Derby opens its database with the first connection, and may have to create or to recover it; that goes on when the
     * one who asked has waited long enough.
     */
    private static final Duration DERBY_WAIT = Duration.ofSeconds(10);

    private static final Duration POSTGRESQL_WAIT = Duration.ofSeconds(5);

    /** Enough for work apart, which is short; more would only take them from the database. */
    private static final int RESERVED = 2;

    private final PatientPool pool;
    private final PatientPool reserved;

    public Pool(DatabaseConfig config, DataSource driver) {
        Duration wait = config.dialect() == Dialect.DERBY ? DERBY_WAIT : POSTGRESQL_WAIT;
        pool = open(driver, "riser", config.poolSize(), 1, wait);
        reserved = open(driver, "riser-apart", RESERVED, 0, wait);
    }

    private static PatientPool open(DataSource driver, String name, int size, int idle, Duration wait) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName(name);
        hikari.setDataSource(driver);
        hikari.setAutoCommit(false);
        hikari.setMaximumPoolSize(size);
        hikari.setMinimumIdle(idle);
        hikari.setConnectionTimeout(wait.toMillis());
        hikari.setInitializationFailTimeout(-1);
        return new PatientPool(new HikariDataSource(hikari));
    }

    @Override
    public Connection open() throws SQLException {
        return pool.open();
    }

    @Override
    public Connection openReserved() throws SQLException {
        return reserved.open();
    }

    @Override
    public void close() {
        reserved.close();
        pool.close();
    }
}
