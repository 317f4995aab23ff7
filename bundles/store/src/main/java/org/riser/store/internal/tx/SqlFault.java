package org.riser.store.internal.tx;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
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
    // PostgreSQL is out of connections; Derby stops, cannot boot, or is not there.
    private static final Set<String> AWAY_STATES = Set.of("53300", "XJ015", "XJ040", "XJ041", "XJ004", "XSDB6");
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
        boolean ended = false;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            SqlFault fault = ofOne(cause);
            if (fault == FULL) {
                return FULL;
            }
            if (found == OTHER) {
                found = fault;
            }
            ended |= endsConnection(cause);
        }
        return found == OTHER && ended ? AWAY : found;
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
        return cause instanceof SQLException sql ? ofChain(sql) : OTHER;
    }

    /**
     * What EclipseLink throws when a connection died, and Derby in the threads that a shutdown surprises. It counts only
     * where no driver says more: EclipseLink takes a PostgreSQL transaction that a deadlock ended for a dead connection.
     */
    private static boolean endsConnection(Throwable cause) {
        return cause instanceof DatabaseException database
                ? database.isCommunicationFailure()
                : cause.getClass().getSimpleName().equals("ShutdownException");
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
