package org.riser.store.internal.pool;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Consumer;
import org.riser.api.Text;
import org.riser.api.error.Unavailable;
import org.riser.store.internal.tx.Connections;
import org.riser.store.internal.tx.Dialect;
import org.riser.store.internal.tx.SqlFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stays shut until the database has answered and passed the start-up checks; then lets everyone through. Thread-safe.
 */
public final class Gate implements Connections, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int DEEPEST = 20;
    private static final Text STARTING =
            new Text("系统正在连接数据库，请稍候。", "Riser is still connecting to its database; wait a moment.");

    private final DatabaseConfig config;
    private final Connections pool;
    private Duration pause = FIRST_PAUSE;
    private volatile boolean open;
    private boolean closed;
    private volatile Text refusal = STARTING;

    public Gate(DatabaseConfig config, Connections pool) {
        this.config = config;
        this.pool = pool;
    }

    /** A connection, once the gate is open. */
    @Override
    public Connection open() throws SQLException {
        requireOpen();
        return pool.open();
    }

    @Override
    public Connection openReserved() throws SQLException {
        requireOpen();
        return pool.openReserved();
    }

    private void requireOpen() {
        if (!open) {
            throw new Unavailable("store.not-ready", refusal, null);
        }
    }

    /** Waits, as long as it takes, for a database that may be used, and says in the log what it waits for. */
    public synchronized void await() throws InterruptedException {
        while (!open) {
            Optional<Matter> matter = matter();
            if (matter.isEmpty()) {
                open = true;
                LOG.info("The database is there: {}", config);
            } else {
                refusal = matter.get().told();
                LOG.warn("{} Trying again in {} s.", matter.get().logged(), pause.toSeconds());
                rest();
            }
        }
    }

    /**
     * Does a step as soon as the database lets it: after the start-up checks, and again, after a pause, whenever the
     * database went away over it.
     *
     * @param waits is told what the step met, before each pause
     * @throws Exception what the step throws for any other reason
     */
    public void insist(Step step, Consumer<Exception> waits) throws Exception {
        while (true) {
            await();
            try {
                step.take();
                return;
            } catch (Exception e) {
                switch (SqlFault.of(e)) {
                    case AWAY, FULL, TRY_AGAIN -> {
                        waits.accept(e);
                        backOff();
                    }
                    default -> throw e;
                }
            }
        }
    }

    private synchronized void backOff() throws InterruptedException {
        rest();
    }

    /** What keeps the database from being used right now; empty when nothing does. */
    public Optional<Text> check() {
        return matter().map(Matter::told);
    }

    private Optional<Matter> matter() {
        Optional<Text> zone = StartChecks.timeZone(TimeZone.getDefault());
        if (zone.isPresent()) {
            return zone.map(Matter::of);
        }
        try (Connection connection = pool.open()) {
            return StartChecks.role(config.dialect(), connection).map(Matter::of);
        } catch (SQLException e) {
            return Optional.of(unreachable(e));
        }
    }

    /** The product and its version, or an empty text when it cannot be asked. */
    public String product() {
        try (Connection connection = pool.open()) {
            DatabaseMetaData data = connection.getMetaData();
            return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
        } catch (SQLException e) {
            LOG.debug("the database does not tell its version", e);
            return "";
        }
    }

    /** Ends all waiting, now and later. Not by an interrupt: Derby takes one for a broken disk. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void rest() throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toMillis(); left > 0 && !closed; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        if (closed) {
            throw new InterruptedException("the store is stopping");
        }
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private Matter unreachable(SQLException failure) {
        String remedyZh = config.dialect() == Dialect.DERBY ? "请检查数据目录的权限和磁盘空间" : "请检查数据库服务、网络和账号";
        String remedyEn = config.dialect() == Dialect.DERBY
                ? "check the data folder's permissions and free space"
                : "check the server, the network and the account";
        Text told = new Text(
                "无法连接数据库，原因见日志。" + remedyZh + "，以及 etc/org.riser.store.cfg。",
                "The database cannot be reached, the log says why. Please " + remedyEn
                        + ", and etc/org.riser.store.cfg.");
        return new Matter(
                told, "The database " + config + " cannot be reached: " + deepest(failure) + ". " + told.en());
    }

    /**
     * The pool says only that it timed out, the driver says why, and Derby says so in the failure after the first. In whole
     * sentences: the last full stop is ours.
     */
    private static String deepest(SQLException failure) {
        SQLException deepest = failure;
        for (int depth = 0; depth < DEEPEST; depth++) {
            SQLException next = deepest.getCause() instanceof SQLException cause ? cause : deepest.getNextException();
            if (next == null) {
                break;
            }
            deepest = next;
        }
        return String.valueOf(deepest.getMessage()).replaceFirst("[.。\\s]+$", "");
    }

    /**
     * What keeps the database from being used.
     *
     * @param told to whoever asks, signed in or not, and so without a word of where the database is
     * @param logged for the administrator
     */
    private record Matter(Text told, String logged) {
        static Matter of(Text told) {
            return new Matter(told, told.en());
        }
    }

    /** What needs the database, and may be done again from its beginning. */
    @FunctionalInterface
    public interface Step {
        void take() throws Exception;
    }
}
