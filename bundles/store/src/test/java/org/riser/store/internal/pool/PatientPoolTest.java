package org.riser.store.internal.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.riser.store.internal.tx.OpeningDataSource;

class PatientPoolTest {
    private static final long WAIT = 3_000;

    private final Server server = new Server();
    private final PatientPool pool = new PatientPool(hikari(new OpeningDataSource(server::connect)));

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void oneWaitsForADatabaseThatIsAwayAndTheOthersAreToldAtOnce() throws Exception {
        server.away = true;
        assertThatThrownBy(pool::open).isInstanceOf(SQLException.class);
        CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(this::opens);
        CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(this::opens);
        assertThat(CompletableFuture.anyOf(one, other).get(WAIT / 2, TimeUnit.MILLISECONDS))
                .as("told at once")
                .isEqualTo(false);
        server.away = false;
        assertThat(List.of(one.get(10, TimeUnit.SECONDS), other.get(10, TimeUnit.SECONDS)))
                .as("the one who waits, and the one who was told")
                .containsExactlyInAnyOrder(true, false);
        assertThat(opens()).isTrue();
    }

    @Test
    void busyDatabaseIsNotTakenForOneThatIsAway() throws Exception {
        List<CompletableFuture<Boolean>> waiting;
        try (Connection inUse = pool.open()) {
            assertThatThrownBy(pool::open).isInstanceOf(SQLException.class);
            waiting = List.of(CompletableFuture.supplyAsync(this::opens), CompletableFuture.supplyAsync(this::opens));
            assertThat(inUse.isValid(1)).isTrue();
        }
        for (CompletableFuture<Boolean> one : waiting) {
            assertThat(one.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void leavesNoConnectionOpenWhenItClosesWhileOneIsBeingOpened() throws Exception {
        server.slow = new CountDownLatch(1);
        CompletableFuture<Boolean> caller = CompletableFuture.supplyAsync(this::opens);
        assertThat(server.connecting.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(pool::close);
        assertThat(closed)
                .as("waits for the connection that is on its way")
                .failsWithin(Duration.ofMillis(300))
                .withThrowableOfType(TimeoutException.class);
        server.slow.countDown();
        closed.get(10, TimeUnit.SECONDS);
        caller.get(10, TimeUnit.SECONDS);
        assertThat(server.open).hasValue(0);
    }

    private boolean opens() {
        try (Connection connection = pool.open()) {
            return connection.isValid(1);
        } catch (SQLException away) {
            return false;
        }
    }

    private static HikariDataSource hikari(DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(WAIT);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    /** A database server whose network cable can be pulled. */
    private static final class Server {
        private static final Map<Class<?>, Object> ANSWERS = Map.of(boolean.class, true, int.class, 0);

        private final Semaphore connecting = new Semaphore(0);
        private final AtomicInteger open = new AtomicInteger();
        private volatile CountDownLatch slow = new CountDownLatch(0);
        private volatile boolean away;

        Connection connect() throws SQLException {
            if (away) {
                throw new SQLNonTransientConnectionException("connection refused", "08001");
            }
            connecting.release();
            try {
                slow.await();
            } catch (InterruptedException e) {
                throw new SQLNonTransientConnectionException("interrupted", "08001", e);
            }
            open.incrementAndGet();
            return (Connection) Proxy.newProxyInstance(
                    Server.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            open.decrementAndGet();
                        }
                        return ANSWERS.get(method.getReturnType());
                    });
        }
    }
}
