package org.riser.store.internal.pool;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.TimeZone;
import org.riser.api.Text;
import org.riser.api.error.Unavailable;
import org.riser.store.internal.tx.Connections;
import org.riser.store.internal.tx.Dialect;
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
            new Text("系统正在连接数据库,请稍候。", "Riser is still connecting to its database; wait a moment.");

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
            Optional<Text> matter = check();
            if (matter.isEmpty()) {
                open = true;
                LOG.info("The database is there: {}", config);
            } else {
                refusal = matter.get();
                LOG.warn("{} Trying again in {} s.", refusal.en(), pause.toSeconds());
                rest();
            }
        }
    }

    /** What somebody met after the gate was open: the next one to wait pauses first. */
    public synchronized void backOff() throws InterruptedException {
        rest();
    }

    /** What keeps the database from being used right now; empty when nothing does. */
    public Optional<Text> check() {
        Optional<Text> zone = StartChecks.timeZone(TimeZone.getDefault());
        if (zone.isPresent()) {
            return zone;
        }
        try (Connection connection = pool.open()) {
            return StartChecks.role(config.dialect(), connection);
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

    private Text unreachable(SQLException failure) {
        String reason = deepest(failure);
        String remedyZh = config.dialect() == Dialect.DERBY ? "请检查数据目录的权限和磁盘空间" : "请检查数据库服务、网络和账号";
        String remedyEn = config.dialect() == Dialect.DERBY
                ? "check the data folder's permissions and free space"
                : "check the server, the network and the account";
        return new Text(
                "无法连接数据库 " + config + ":" + reason + "。" + remedyZh + ",以及 etc/org.riser.store.cfg。",
                "The database " + config + " cannot be reached: " + reason + ". Please " + remedyEn
                        + ", and etc/org.riser.store.cfg.");
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
}
