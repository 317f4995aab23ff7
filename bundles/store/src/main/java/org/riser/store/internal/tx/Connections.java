package org.riser.store.internal.tx;

import java.sql.Connection;
import java.sql.SQLException;

/** Where transactions get their connections from. */
@FunctionalInterface
public interface Connections {
    /**
     * A connection without auto-commit, to be closed by the caller.
     *
     * @throws org.riser.api.error.Unavailable if the database may not be used at all
     */
    Connection open() throws SQLException;

    /** One of those kept back for short work apart; where none are kept back, any. */
    default Connection openReserved() throws SQLException {
        return open();
    }
}
