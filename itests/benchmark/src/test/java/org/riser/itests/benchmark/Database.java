package org.riser.itests.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.riser.itests.Postgres;
import org.riser.itests.Riser;

/** The database that Riser uses, as its administrator sees it while Riser is not running. */
interface Database {

    /** What is done with one connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** A connection that commits when it is told to. */
    Connection open() throws SQLException;

    /** Lets go of the database, so that Riser can have it. */
    default void release() throws SQLException {}

    /** What stands after a query to lock what it finds, passing by what others have locked. */
    default String passingBy() {
        return "";
    }

    /** What stands after the timers in a query, so that it reads by their time as Riser does. */
    default String byTime() {
        return "";
    }

    /** Works in one transaction and lets go. */
    default <T> T call(Work<T> work) throws SQLException {
        try (Connection connection = open()) {
            T result = work.with(connection);
            connection.commit();
            return result;
        } finally {
            release();
        }
    }

    static Database derby(Riser riser) {
        System.setProperty("derby.stream.error.file", "target/derby.log");
        return new Derby("jdbc:derby:" + riser.data().resolve("db"));
    }

    static Database postgres(Postgres postgres) {
        return new Shared(postgres.url() + "?reWriteBatchedInserts=true");
    }

    /** Derby serves one process at a time. */
    record Derby(String url) implements Database {
        /** Left alone, Derby reads and sorts them all. */
        @Override
        public String byTime() {
            return " --DERBY-PROPERTIES index=IX_RS_TIMER_TENANT\n";
        }

        @Override
        public Connection open() throws SQLException {
            return manual(DriverManager.getConnection(url));
        }

        @Override
        public void release() throws SQLException {
            try {
                DriverManager.getConnection(url + ";shutdown=true").close();
            } catch (SQLException thatIsHowDerbySaysDone) {
                if (!"08006".equals(thatIsHowDerbySaysDone.getSQLState())) {
                    throw thatIsHowDerbySaysDone;
                }
            }
        }
    }

    /** Past the walls between tenants, which only an administrator of the database gets. */
    record Shared(String url) implements Database {
        @Override
        public Connection open() throws SQLException {
            return manual(DriverManager.getConnection(url, "postgres", "postgres"));
        }

        @Override
        public String passingBy() {
            return " for update skip locked";
        }
    }

    private static Connection manual(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return connection;
    }
}
