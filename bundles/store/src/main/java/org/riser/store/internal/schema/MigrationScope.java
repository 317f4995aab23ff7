package org.riser.store.internal.schema;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.riser.store.internal.tx.Dialect;

/** Opens every table to the connection of a migration while it lasts: a change log may correct rows of all tenants. */
final class MigrationScope implements AutoCloseable {
    static final String NAME = "MIGRATION";

    private final Dialect dialect;
    private final Connection connection;

    private MigrationScope(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    static MigrationScope open(Dialect dialect, Connection connection) throws SQLException {
        MigrationScope scope = new MigrationScope(dialect, connection);
        scope.set(NAME);
        return scope;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        set("");
    }

    private void set(String value) throws SQLException {
        if (dialect == Dialect.POSTGRESQL) {
            try (PreparedStatement statement =
                    connection.prepareStatement("select set_config('app.scope', ?, false)")) {
                statement.setString(1, value);
                statement.execute();
            }
            connection.commit();
        }
    }

    @Override
    public String toString() {
        return NAME;
    }
}
