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
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final HikariDataSource pool;

    public Pool(DatabaseConfig config, DataSource driver) {
        HikariConfig hikari = new HikariConfig();
        hikari.setPoolName("riser");
        hikari.setDataSource(driver);
        hikari.setAutoCommit(false);
        hikari.setMaximumPoolSize(config.poolSize());
        hikari.setMinimumIdle(1);
        hikari.setConnectionTimeout(WAIT.toMillis());
        hikari.setInitializationFailTimeout(-1);
        pool = new HikariDataSource(hikari);
    }

    @Override
    public Connection open() throws SQLException {
        return pool.getConnection();
    }

    @Override
    public void close() {
        pool.close();
    }
}
