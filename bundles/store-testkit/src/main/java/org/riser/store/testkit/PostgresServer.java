package org.riser.store.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of this process, on a free port of the loopback address; it ends with the process. */
final class PostgresServer {
    /** An ordinary role, as row-level security wants it; its password is its name. */
    static final String ROLE = "riser";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static PostgresServer shared() {
        return Holder.SERVER;
    }

    /** A new database that the role owns; returns its JDBC URL. */
    String createDatabase() {
        String name = "riser" + DATABASES.incrementAndGet();
        execute("create database " + name + " owner " + ROLE);
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare PostgreSQL for the tests: " + sql, e);
        }
    }

    private static PostgresServer start() {
        try {
            PostgresServer started = new PostgresServer(EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .start());
            started.execute("create role " + ROLE + " login password '" + ROLE + "'");
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private static final class Holder {
        static final PostgresServer SERVER = start();
    }
}
