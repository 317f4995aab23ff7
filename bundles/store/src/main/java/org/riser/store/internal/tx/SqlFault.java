package org.riser.store.internal.tx;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means for the work that met it. */
public enum SqlFault {
    /** Deadlock, lock time-out, serialization failure: the same work may well succeed when run again. */
    TRY_AGAIN,
    /** The database cannot be reached, is starting or stopping, or has ended the connection. */
    AWAY,
    /** No room is left on the database's disk. */
    FULL,
    /** Someone else changed the row since it was read. */
    CHANGED,
    /** A row with the same key exists. */
    DUPLICATE,
    /** Anything else: a mistake in the program. */
    OTHER;

    // 40XL1 and 40XL2 are Derby's lock time-outs.
    private static final Set<String> TRY_AGAIN_STATES = Set.of("40001", "40P01", "40XL1", "40XL2");
    // Connection exceptions of both; PostgreSQL shutting down, crashed or starting.
    private static final List<String> AWAY_CLASSES = List.of("08", "57P");
    // PostgreSQL is out of connections; Derby stops, cannot boot, is not there, or is so far gone that it trips over
    // itself (XJ001: a NullPointerException and the like, in the threads that its shutdown surprises).
    private static final Set<String> AWAY_STATES =
            Set.of("53300", "XJ001", "XJ015", "XJ040", "XJ041", "XJ004", "XSDB6");
    // Derby's error codes are severities; from this one on, the session or the whole database has ended.
    private static final int SESSION_ENDED = 40_000;
    // PostgreSQL's disk_full; Derby: log not writable, page not writable, file not creatable.
    private static final Set<String> FULL_STATES = Set.of("53100", "XSLA1", "XSLA4", "XSDG1", "XSDF1", "XSDG9");
    // ENOSPC, EDQUOT and EFBIG as the operating system words them.
    private static final List<String> FULL_TEXTS =
            List.of("No space left on device", "Disk quota exceeded", "File too large");

    /** The gravest meaning found among the failure and its causes. */
    public static SqlFault of(Throwable failure) {
        SqlFault found = OTHER;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            SqlFault fault = ofOne(cause);
            if (fault == FULL) {
                return FULL;
            }
            if (found == OTHER) {
                found = fault;
            }
        }
        return found;
    }

    /** What the database says of the key that was taken, if that is what went wrong. */
    static Optional<String> takenKey(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            SQLException next = cause instanceof SQLException sql ? sql : null;
            for (; next != null; next = next.getNextException()) {
                if (ofSql(next) == DUPLICATE) {
                    return Optional.of(String.valueOf(next.getMessage()));
                }
            }
        }
        return Optional.empty();
    }

    private static SqlFault ofOne(Throwable cause) {
        if (cause instanceof WorkAgain) {
            return TRY_AGAIN;
        }
        if (cause instanceof OptimisticLockException) {
            return CHANGED;
        }
        String message = String.valueOf(cause.getMessage());
        if (FULL_TEXTS.stream().anyMatch(message::contains)) {
            return FULL;
        }
        if (cause instanceof SQLException sql) {
            return ofChain(sql);
        }
        return cause instanceof DatabaseException database && isWithoutConnection(database) ? AWAY : OTHER;
    }

    /** EclipseLink takes any failure that stops a PostgreSQL transaction for a dead connection: the driver knows better. */
    private static boolean isWithoutConnection(DatabaseException failure) {
        return failure.isCommunicationFailure() && !(failure.getInternalException() instanceof SQLException);
    }

    /** Batches hide the true cause behind getNextException. */
    private static SqlFault ofChain(SQLException first) {
        for (SQLException next = first; next != null; next = next.getNextException()) {
            SqlFault fault = ofSql(next);
            if (fault != OTHER) {
                return fault;
            }
        }
        return OTHER;
    }

    private static SqlFault ofSql(SQLException failure) {
        SqlFault fault = ofState(failure.getSQLState());
        if (fault != OTHER) {
            return fault;
        }
        boolean ended = failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || failure.getErrorCode() >= SESSION_ENDED
                || isClosedByPool(failure);
        return ended ? AWAY : OTHER;
    }

    /** The pool takes a connection that died away from its user, and tells the second statement so without a state. */
    private static boolean isClosedByPool(SQLException failure) {
        return failure.getSQLState() == null
                && String.valueOf(failure.getMessage()).endsWith(" closed");
    }

    private static SqlFault ofState(@Nullable String state) {
        if (state == null) {
            return OTHER;
        }
        if (TRY_AGAIN_STATES.contains(state)) {
            return TRY_AGAIN;
        }
        if (FULL_STATES.contains(state)) {
            return FULL;
        }
        if (AWAY_STATES.contains(state) || AWAY_CLASSES.stream().anyMatch(state::startsWith)) {
            return AWAY;
        }
        return state.equals("23505") ? DUPLICATE : OTHER;
    }
}
