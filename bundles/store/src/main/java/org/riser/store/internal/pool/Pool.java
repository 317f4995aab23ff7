package org.riser.store.internal.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.riser.store.internal.tx.Connections;

/** Connections kept open. It starts whether the database is there or not, and recovers when it comes back. */
public final class Pool implements Connections, AutoCloseable {
    private static final Duration WAIT = Duration.ofSeconds(5);

    /** Enough for work apart, which is short; more would only take them from the database. */
    private static final int RESERVED = 2;

    private final HikariDataSource pool;
    private final HikariDataSource reserved;

    public Pool(DatabaseConfig config, DataSource driver) {
        pool = open(driver, "riser", config.poolSize(), 1);
        reserved = open(driver, "riser-apart", RESERVED, 0);
    }

    private static HikariDataSource open(DataSource driver, String name, int size, int idle) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName(name);
        hikari.setDataSource(driver);
        hikari.setAutoCommit(false);
        hikari.setMaximumPoolSize(size);
        hikari.setMinimumIdle(idle);
        hikari.setConnectionTimeout(WAIT.toMillis());
        hikari.setInitializationFailTimeout(-1);
        return new HikariDataSource(hikari);
    }

    @Override
    public Connection open() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public Connection openReserved() throws SQLException {
        return reserved.getConnection();
    }

    @Override
    public void close() {
        reserved.close();
        pool.close();
    }
}
