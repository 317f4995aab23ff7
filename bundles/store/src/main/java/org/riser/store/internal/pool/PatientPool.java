package org.riser.store.internal.pool;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Waits for a database that is away on behalf of everyone: one caller at a time stands before the door until it opens or the
 * wait is over, all others are told at once why the last one was turned away. Thread-safe.
 */
final class PatientPool implements AutoCloseable {
    private final HikariDataSource pool;
    private final AtomicBoolean somebodyWaits = new AtomicBoolean();
    private volatile @Nullable SQLException away;

    PatientPool(HikariDataSource pool) {
        this.pool = pool;
    }

    Connection open() throws SQLException {
        SQLException known = away;
        if (known == null) {
            return take();
        }
        if (!somebodyWaits.compareAndSet(false, true)) {
            throw new SQLTransientConnectionException(known.getMessage(), known.getSQLState(), known);
        }
        try {
            return take();
        } finally {
            somebodyWaits.set(false);
        }
    }

    private Connection take() throws SQLException {
        try {
            Connection connection = pool.getConnection();
            away = null;
            return connection;
        } catch (SQLException e) {
            // With connections in use the database is there and only busy: who comes next may be luckier.
            away = pool.getHikariPoolMXBean().getTotalConnections() == 0 ? e : null;
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
