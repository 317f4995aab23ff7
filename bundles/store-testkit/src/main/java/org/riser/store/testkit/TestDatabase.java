package org.riser.store.testkit;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.riser.store.internal.pool.DatabaseConfig;
import org.riser.store.internal.tx.Dialect;

/** The databases a test can run on. */
public enum TestDatabase {
    /** In memory. */
    DERBY {
        @Override
        DatabaseConfig create() {
            return at("jdbc:derby:memory:" + UUID.randomUUID() + ";create=true", "");
        }
    },
    /** A server of this process, started at first use. */
    POSTGRESQL {
        @Override
        DatabaseConfig create() {
            return at(PostgresServer.shared().createDatabase(), PostgresServer.ROLE);
        }
    };

    static {
        System.setProperty("derby.stream.error.file", "target/derby.log");
    }

    /** A new, empty database. */
    abstract DatabaseConfig create();

    /** The databases chosen by the property {@code riser.test.databases}, or all. */
    static List<TestDatabase> chosen() {
        String names = System.getProperty("riser.test.databases", "derby,postgresql");
        return Stream.of(names.split(",", -1))
                .map(name -> valueOf(name.trim().toUpperCase(Locale.ROOT)))
                .toList();
    }

    static DatabaseConfig at(String url, String user) {
        return new DatabaseConfig(url, user, user, 10);
    }

    static DataSource driver(DatabaseConfig config) {
        String url = config.driverProperties().getProperty("url");
        if (config.dialect() == Dialect.POSTGRESQL) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setURL(url);
            source.setUser(config.user());
            source.setPassword(config.password());
            return source;
        }
        EmbeddedDataSource source = new EmbeddedDataSource();
        int attributes = url.indexOf(';');
        source.setDatabaseName(url.substring("jdbc:derby:".length(), attributes));
        source.setConnectionAttributes(url.substring(attributes + 1));
        return source;
    }
}
