package org.riser.store.internal.tx;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.riser.api.TenantId;
import org.riser.store.SystemScope;

/** Tells the database whose transaction it is, for its row-level security; Derby has none. */
interface Walls {
    static Walls of(Dialect dialect, Connection connection) {
        return dialect == Dialect.POSTGRESQL ? new RowSecurity(connection) : new None();
    }

    /** Sets the scope for the transaction. */
    void enter(Scope scope) throws SQLException;

    /** Opens a system scope beside the transaction's own, or closes it again. */
    void widen(@Nullable SystemScope system) throws SQLException;

    /** Nothing to tell. */
    final class None implements Walls {
        @Override
        public void enter(Scope scope) {
            // The entity managers carry the tenant.
        }

        @Override
        public void widen(@Nullable SystemScope system) {
            // Every statement names its tenants.
        }
    }

    /** Settings local to the transaction, which the policies of every table compare with. */
    final class RowSecurity implements Walls {
        private static final String ENTER = "select set_config('app.tenant', ?, true), "
                + "set_config('app.group', ?, true), set_config('app.scope', ?, true)";
        private static final String WIDEN = "select set_config('app.scope', ?, true)";

        private final Connection connection;

        RowSecurity(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void enter(Scope scope) throws SQLException {
            set(ENTER, value(scope.tenant()), value(scope.group()), value(scope.system()));
        }

        @Override
        public void widen(@Nullable SystemScope system) throws SQLException {
            set(WIDEN, value(system));
        }

        private void set(String sql, String... values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                statement.execute();
            }
        }

        private static String value(@Nullable TenantId tenant) {
            return tenant == null ? "" : tenant.value();
        }

        private static String value(@Nullable SystemScope system) {
            return system == null ? "" : system.name();
        }
    }
}
