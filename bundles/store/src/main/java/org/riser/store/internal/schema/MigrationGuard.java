package org.riser.store.internal.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.riser.store.internal.tx.Connections;
import org.riser.store.internal.tx.Dialect;

/**
 * Lets one node migrate at a time: an advisory lock that PostgreSQL releases by itself when its holder dies. Whoever holds
 * it knows that a lock row of Liquibase is stale. Derby belongs to one process, so it needs none.
 */
final class MigrationGuard implements AutoCloseable {
    private static final long KEY = 0x5249534552L;

    private final @Nullable Connection holder;

    private MigrationGuard(@Nullable Connection holder) {
        this.holder = holder;
    }

    /** Waits for its turn. */
    static MigrationGuard acquire(Dialect dialect, Connections connections) throws SQLException {
        if (dialect != Dialect.POSTGRESQL) {
            return new MigrationGuard(null);
        }
        Connection holder = connections.open();
        try {
            execute(holder, "select pg_advisory_lock(" + KEY + ")");
            return new MigrationGuard(holder);
        } catch (SQLException e) {
            holder.close();
            throw e;
        }
    }

    /** @throws SQLException if the lock went with its connection */
    void check() throws SQLException {
        if (holder != null && !holder.isValid(5)) {
            throw new SQLException("the connection that held the migration lock broke", "08006");
        }
    }

    @Override
    public void close() throws SQLException {
        if (holder != null) {
            try (holder) {
                execute(holder, "select pg_advisory_unlock(" + KEY + ")");
                holder.commit();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
