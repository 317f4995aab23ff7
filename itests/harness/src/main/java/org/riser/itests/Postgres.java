package org.riser.itests;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A PostgreSQL server with one empty database that an ordinary role owns. It keeps its files and its port when it is killed
 * and started again, and writes durably, as in production. Not for use by several threads.
 */
public final class Postgres implements AutoCloseable {
    private static final String NAME = "riser";
    private static final Duration START = Duration.ofMinutes(1);

    private final Path files;
    private final int port = Ports.free();
    private EmbeddedPostgres server;

    private Postgres(Path files) {
        this.files = files;
        server = launch();
    }

    /**
     * Starts a new server.
     *
     * @param name names its folder below the module's {@code target}, which is emptied
     */
    public static Postgres start(String name) {
        Postgres started = new Postgres(Folders.fresh(Installation.work().resolve(name)));
        started.execute("create role " + NAME + " login password '" + NAME + "'");
        started.execute("create database " + NAME + " owner " + NAME);
        return started;
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return NAME;
    }

    /** Kills the server and all its workers at once, as a power cut would. */
    public void kill() {
        ProcessHandle postmaster = postmaster();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        while (all.stream().anyMatch(Postgres::runs)) {
            Thread.onSpinWait(); // takes milliseconds
        }
    }

    /** Starts again on the same files and port. */
    public void restart() {
        try {
            // A dead process that nobody has collected yet would pass for a server at work.
            Files.deleteIfExists(files.resolve("postmaster.pid"));
            server.close(); // finds nothing to stop, and lets go of the files
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = launch();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(files)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(START)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare PostgreSQL: " + sql, e);
        }
    }

    private ProcessHandle postmaster() {
        try {
            String pid = Files.readAllLines(files.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid.trim())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not run", e);
        }
    }

    /** One that is dead but not yet collected by its parent has no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
