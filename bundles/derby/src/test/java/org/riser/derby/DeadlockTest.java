package org.riser.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DeadlockTest {

    @Test
    void twoThatWaitForEachOtherAreTornApartWithinSeconds() throws Exception {
        Properties properties = new Properties();
        properties.setProperty("url", "jdbc:derby:memory:deadlock;create=true");
        DataSource source = new DerbyDataSources().createDataSource(properties);
        try (Connection one = source.getConnection();
                Connection two = source.getConnection()) {
            prepare(one);
            two.setAutoCommit(false);
            update(one, 1);
            update(two, 2);
            long begun = System.nanoTime();
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> update(one, 2));
            String second = update(two, 1);

            assertThat(second + first.get(10, TimeUnit.SECONDS)).isEqualTo("40001");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
            one.rollback();
            two.rollback();
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table T (ID int primary key, N int)");
            statement.execute("insert into T values (1, 0), (2, 0)");
        }
        connection.setAutoCommit(false);
    }

    /** The SQL state of its failure; empty when it went well. Whoever loses gives its locks back at once. */
    private static String update(Connection connection, int id) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update T set N = N + 1 where ID = " + id);
            return "";
        } catch (SQLException failure) {
            return String.valueOf(failure.getSQLState());
        }
    }
}
