package org.riser.derby;

import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;

/**
 * Opens a database to be written, or not at all. When Derby cannot write a byte while it opens a database, it serves it for
 * reading until it is shut down, even after there is room again; here the database is shut down at once, so that the next
 * connection finds the room. Thread-safe.
 */
final class WritableDataSource extends EmbeddedDataSource {
    private static final long serialVersionUID = 1;
    private static final long NO_ROOM = 1L << 20; // of Derby's log
    private static final String SHUT_DOWN = "08006";
    private static final String DISK_FULL = "53100";
    private static final String REFUSED = "08004";

    @Override
    public Connection getConnection() throws SQLException {
        return writable(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return writable(super.getConnection(user, password));
    }

    private Connection writable(Connection connection) throws SQLException {
        if (!connection.getMetaData().isReadOnly()) {
            return connection;
        }
        connection.close();
        SQLException refusal = refusal();
        try {
            new EmbeddedDriver().connect("jdbc:derby:" + getDatabaseName() + ";shutdown=true", new Properties());
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                refusal.addSuppressed(e);
            }
        }
        throw refusal;
    }

    private SQLException refusal() {
        String name = getDatabaseName();
        return new File(name).getUsableSpace() < NO_ROOM
                ? new SQLException("the disk of the database " + name + " is full", DISK_FULL)
                : new SQLException("the files of the database " + name + " cannot be written", REFUSED);
    }
}
