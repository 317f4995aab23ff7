package org.riser.derby;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;

/**
 * A database in a folder. It is opened to be written, or not at all: when Derby cannot write a byte while it opens a database,
 * it serves it for reading until it is shut down, even after there is room again; here the database is shut down at once, so
 * that the next connection finds the room. Thread-safe.
 */
final class WritableDataSource extends EmbeddedDataSource {
    private static final long serialVersionUID = 1;
    private static final String SHUT_DOWN = "08006";
    private static final String REFUSED = "08004";

    private final transient Headroom headroom;

    /** @param folder of the database, in Derby's home if it is not absolute */
    WritableDataSource(String folder) {
        setDatabaseName(HeadroomStorage.NAME + ":" + folder);
        headroom =
                Headroom.of(Path.of(System.getProperty("derby.system.home", "")).resolve(folder));
    }

    @Override
    public Connection getConnection() throws SQLException {
        headroom.demandToOpen();
        return writable(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        headroom.demandToOpen();
        return writable(super.getConnection(user, password));
    }

    private Connection writable(Connection connection) throws SQLException {
        if (!connection.getMetaData().isReadOnly()) {
            return HeadroomConnection.over(connection, headroom);
        }
        connection.close();
        SQLException refusal =
                new SQLException("the files of the database " + getDatabaseName() + " cannot be written", REFUSED);
        try {
            new EmbeddedDriver().connect("jdbc:derby:" + getDatabaseName() + ";shutdown=true", new Properties());
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                refusal.addSuppressed(e);
            }
        }
        throw refusal;
    }
}
