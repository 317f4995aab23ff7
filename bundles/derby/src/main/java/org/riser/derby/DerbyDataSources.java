package org.riser.derby;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.apache.derby.jdbc.EmbeddedDriver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Embedded Derby: boots a database at its first connection, and shuts every database down when the bundle stops. */
@Component(
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.apache.derby.jdbc.EmbeddedDriver",
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=derby"
        })
public final class DerbyDataSources implements DataSourceFactory {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyDataSources.class);
    /** Left alone, Derby lets two transactions that wait for each other stand for 20 seconds, and people with them. */
    private static final Map<String, String> SETTINGS = Map.of(
            "derby.stream.error.field",
            "org.riser.derby.DerbyLog.STREAM",
            "derby.locks.deadlockTimeout",
            "1",
            "derby.locks.waitTimeout",
            "15",
            "derby.subSubProtocol." + HeadroomStorage.NAME,
            HeadroomStorage.class.getName());

    private static final String PREFIX = "jdbc:derby:";
    private static final String SHUT_DOWN = "XJ015";
    /** Two letters at least: one letter and a colon begin a path of Windows. */
    private static final Pattern NAMED_STORAGE = Pattern.compile("[a-z]{2,}:");

    @Activate
    public DerbyDataSources() {
        SETTINGS.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    /** @param properties {@code url}, and {@code user} and {@code password} if the database wants them */
    @Override
    public DataSource createDataSource(Properties properties) throws SQLException {
        String url = properties.getProperty(JDBC_URL, "");
        if (!url.startsWith(PREFIX)) {
            throw new SQLException("A Derby URL begins with " + PREFIX + ", unlike '" + url + "'.");
        }
        int attributes = url.indexOf(';');
        EmbeddedDataSource source = source(url.substring(PREFIX.length(), attributes < 0 ? url.length() : attributes));
        source.setConnectionAttributes(attributes < 0 ? "" : url.substring(attributes + 1));
        if (properties.containsKey(JDBC_USER)) {
            source.setUser(properties.getProperty(JDBC_USER));
            source.setPassword(properties.getProperty(JDBC_PASSWORD));
        }
        return source;
    }

    /** Whoever names a storage of their own, as tests do with that in memory, gets it as it is. */
    private static EmbeddedDataSource source(String name) {
        if (!NAMED_STORAGE.matcher(name).lookingAt()) {
            return new WritableDataSource(name);
        }
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(name);
        return source;
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) throws SQLException {
        throw new SQLException("Derby's own pool is not offered; pool the plain data source.");
    }

    @Override
    public XADataSource createXADataSource(Properties properties) throws SQLException {
        throw new SQLException("Distributed transactions are not offered.");
    }

    @Override
    public Driver createDriver(Properties properties) {
        return new EmbeddedDriver();
    }

    @Deactivate
    public void close() {
        try {
            new EmbeddedDriver().connect(PREFIX + ";shutdown=true;deregister=true", new Properties());
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                LOG.warn("Derby did not shut down cleanly; its next start recovers from its log.", e);
            }
        }
    }
}
