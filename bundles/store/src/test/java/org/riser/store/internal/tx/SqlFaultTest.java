package org.riser.store.internal.tx;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlFaultTest {
    private static final int DERBY_DATABASE_SEVERITY = 45_000;
    private static final int DERBY_STATEMENT_SEVERITY = 20_000;

    @ParameterizedTest
    @CsvSource({
        "40001, TRY_AGAIN",
        "40P01, TRY_AGAIN",
        "40XL1, TRY_AGAIN",
        "08000, AWAY",
        "08003, AWAY",
        "08006, AWAY",
        "57P01, AWAY",
        "57P02, AWAY",
        "57P03, AWAY",
        "57P05, AWAY",
        "53300, AWAY",
        "XJ015, AWAY",
        "XJ040, AWAY",
        "53100, FULL",
        "XSLA4, FULL",
        "XSDG1, FULL",
        "23505, DUPLICATE",
        "23503, OTHER",
        "42601, OTHER",
        "57014, OTHER"
    })
    void readsTheState(String state, SqlFault fault) {
        assertThat(SqlFault.of(wrapped(new SQLException("x", state)))).isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection is closed", "HikariDataSource HikariDataSource (riser) has been closed"})
    void knowsAConnectionThatThePoolTookAway(String message) {
        assertThat(SqlFault.of(wrapped(new SQLException(message)))).isEqualTo(SqlFault.AWAY);
    }

    @Test
    void knowsDriversThatSayItByTheType() {
        assertThat(SqlFault.of(new SQLTransientConnectionException("timed out")))
                .isEqualTo(SqlFault.AWAY);
        assertThat(SqlFault.of(new SQLRecoverableException("open it anew"))).isEqualTo(SqlFault.AWAY);
    }

    @Test
    void knowsAConnectionThatEclipseLinkFoundDead() {
        DatabaseException dead = DatabaseException.databaseAccessorNotConnected();
        assertThat(SqlFault.of(new PersistenceException(dead))).isEqualTo(SqlFault.OTHER);
        dead.setCommunicationFailure(true);
        assertThat(SqlFault.of(new PersistenceException(dead))).isEqualTo(SqlFault.AWAY);
    }

    @Test
    void believesTheDriverBeforeEclipseLink() {
        DatabaseException taken = DatabaseException.sqlException(new SQLException("deadlock", "40P01"), true);
        assertThat(taken.isCommunicationFailure()).isTrue();
        assertThat(SqlFault.of(new PersistenceException(taken))).isEqualTo(SqlFault.TRY_AGAIN);
    }

    @Test
    void knowsDerbyThatStopsUnderAStatement() {
        SQLException surprised = new SQLException("Java exception", "XJ001", new ShutdownException());
        assertThat(SqlFault.of(wrapped(surprised))).isEqualTo(SqlFault.AWAY);
    }

    @Test
    void readsDerbysSeverityWhereTheStateIsOfNoUse() {
        assertThat(SqlFault.of(new SQLException("log is corrupt", "XSLA3", DERBY_DATABASE_SEVERITY)))
                .isEqualTo(SqlFault.AWAY);
        assertThat(SqlFault.of(new SQLException("no such column", "42X04", DERBY_STATEMENT_SEVERITY)))
                .isEqualTo(SqlFault.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"No space left on device", "Disk quota exceeded", "File too large"})
    void findsAFullDiskBelowEveryOtherFailure(String reason) {
        SQLException gone = new SQLException("database is gone", "08006", new IOException("write: " + reason));
        assertThat(SqlFault.of(wrapped(gone))).isEqualTo(SqlFault.FULL);
    }

    @Test
    void findsTheCauseThatABatchHides() {
        BatchUpdateException batch = new BatchUpdateException("batch", null, 0, new int[0]);
        batch.setNextException(new SQLException("terminating connection", "57P01"));
        assertThat(SqlFault.of(wrapped(batch))).isEqualTo(SqlFault.AWAY);
    }

    @Test
    void tellsAConflictFromAMistake() {
        assertThat(SqlFault.of(new PersistenceException(new OptimisticLockException())))
                .isEqualTo(SqlFault.CHANGED);
        assertThat(SqlFault.of(new IllegalStateException("a mistake"))).isEqualTo(SqlFault.OTHER);
    }

    @ParameterizedTest
    @EnumSource(
            value = SqlFault.class,
            names = {"AWAY", "FULL"})
    void endsOnCausesThatGoInCircles(SqlFault fault) {
        SQLException first = new SQLException("first", fault == SqlFault.AWAY ? "08006" : "53100");
        IllegalStateException second = new IllegalStateException("second", first);
        first.initCause(second);
        assertThat(SqlFault.of(second)).isEqualTo(fault);
    }

    private static RuntimeException wrapped(SQLException failure) {
        return new IllegalStateException("This statement failed", failure);
    }

    /** Named like Derby's. */
    @SuppressWarnings("serial")
    private static final class ShutdownException extends RuntimeException {}
}
