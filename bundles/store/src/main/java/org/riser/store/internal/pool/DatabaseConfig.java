package org.riser.store.internal.pool;

import java.util.Properties;
import org.osgi.service.jdbc.DataSourceFactory;
import org.riser.store.internal.tx.Dialect;

/**
 * Which database, and as whom.
 *
 * @param url a JDBC URL of Derby or PostgreSQL
 * @param user empty for Derby
 * @param poolSize connections at most, at least 2: a migration needs a second one for its guard
 */
public record DatabaseConfig(String url, String user, String password, int poolSize) {
    public DatabaseConfig {
        Dialect.of(url);
        if (poolSize < 2) {
            throw new IllegalArgumentException(
                    "poolSize must be at least 2, not " + poolSize + "; correct it in etc/org.riser.store.cfg.");
        }
    }

    public Dialect dialect() {
        return Dialect.of(url);
    }

    /** What the driver's factory is given. JSON goes in as text, and batches become one statement. */
    public Properties driverProperties() {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, completeUrl());
        if (!user.isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_USER, user);
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        }
        return properties;
    }

    private String completeUrl() {
        if (dialect() == Dialect.DERBY) {
            return url;
        }
        String complete = with(url, "stringtype=unspecified");
        complete = with(complete, "reWriteBatchedInserts=true");
        complete = with(complete, "ApplicationName=riser");
        complete = with(complete, "tcpKeepAlive=true");
        return with(complete, "connectTimeout=5");
    }

    /** What the administrator wrote wins. */
    private static String with(String url, String setting) {
        String name = setting.substring(0, setting.indexOf('=') + 1);
        return url.contains(name) ? url : url + (url.indexOf('?') < 0 ? '?' : '&') + setting;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + (user.isEmpty() ? "" : " as " + user);
    }
}
