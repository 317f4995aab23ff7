package org.riser.store.internal.tx;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What EclipseLink takes for its data source: the connection of the transaction this thread is in, else a new one. */
final class ThreadDataSource implements DataSource {
    private final ThreadLocal<@Nullable Transaction> current;
    private final Connections connections;

    ThreadDataSource(ThreadLocal<@Nullable Transaction> current, Connections connections) {
        this.current = current;
        this.connections = connections;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Transaction transaction = current.get();
        return transaction == null ? connections.open() : transaction.borrowed();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    // DataSource lets the log writer be null; its annotations do not say so.
    @SuppressWarnings("NullAway")
    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The driver's trace is of no use here.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool has its own time-outs.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
