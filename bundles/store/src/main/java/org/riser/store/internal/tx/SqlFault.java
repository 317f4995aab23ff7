package org.riser.store.internal.tx;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means for the work that met it. */
public enum SqlFault {
    /** Deadlock, lock time-out, serialization failure: the same work may well succeed when run again. */
    TRY_AGAIN,
    /** The database cannot be reached, or is starting or stopping. */
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
    // PostgreSQL shutting down, crashed, starting, out of connections; Derby cannot boot, or is not there.
    private static final Set<String> AWAY_STATES =
            Set.of("57P01", "57P02", "57P03", "53300", "XJ040", "XJ041", "XJ004", "XSDB6");
    // PostgreSQL's disk_full; Derby: log not writable, page not writable, file not creatable.
    private static final Set<String> FULL_STATES = Set.of("53100", "XSLA1", "XSLA4", "XSDG1", "XSDF1", "XSDG9");

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

    private static SqlFault ofOne(Throwable cause) {
        if (cause instanceof WorkAgain) {
            return TRY_AGAIN;
        }
        if (cause instanceof OptimisticLockException) {
            return CHANGED;
        }
        if (cause.getMessage() != null && cause.getMessage().contains("No space left on device")) {
            return FULL;
        }
        return cause instanceof SQLException sql ? ofChain(sql) : OTHER;
    }

    /** Batches hide the true cause behind getNextException. */
    private static SqlFault ofChain(SQLException first) {
        for (SQLException next = first; next != null; next = next.getNextException()) {
            SqlFault fault = ofState(next.getSQLState());
            if (fault != OTHER) {
                return fault;
            }
        }
        return first instanceof SQLTransientConnectionException ? AWAY : OTHER;
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
        if (state.startsWith("08") || AWAY_STATES.contains(state)) {
            return AWAY;
        }
        return state.equals("23505") ? DUPLICATE : OTHER;
    }
}
