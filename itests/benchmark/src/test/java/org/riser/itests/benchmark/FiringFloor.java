package org.riser.itests.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Claims as many timers by plain JDBC and writes one event row for each, as many to a transaction as Riser does. */
final class FiringFloor {

    private static final int TOGETHER = 50;
    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant AFTER = LONG_AGO.plusSeconds(1);

    private final Database database;
    private final CaseCopies copies;

    FiringFloor(Database database, CaseCopies copies) {
        this.database = database;
        this.copies = copies;
    }

    double perSecond(int timers) throws SQLException {
        database.call(connection -> {
            copies.template("RS_TIMER")
                    .write(
                            connection,
                            Collections.nCopies(timers, LONG_AGO).stream()
                                    .map(copies::copy)
                                    .toList());
            return timers;
        });
        try (Connection connection = database.open()) {
            long begun = System.nanoTime();
            int fired = 0;
            for (int some = 1; some > 0; fired += some) {
                some = some(connection);
                connection.commit();
            }
            if (fired != timers) {
                throw new IllegalStateException(fired + " timers fired, not " + timers);
            }
            return timers * 1e9 / (System.nanoTime() - begun);
        } finally {
            database.release();
        }
    }

    private int some(Connection connection) throws SQLException {
        CaseCopies.Template events = copies.template("RS_CASE_EVENT");
        List<Object> due = due(connection);
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from RS_TIMER where TENANT_ID = ? and ID = ?");
                PreparedStatement insert = connection.prepareStatement(events.insert())) {
            for (Object id : due) {
                delete.setString(1, "gas");
                delete.setObject(2, id);
                delete.addBatch();
                events.bind(insert, events.rows().get(0), copies.copy(LONG_AGO));
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
        return due.size();
    }

    private List<Object> due(Connection connection) throws SQLException {
        List<Object> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select ID, SUBJECT_ID, DUE_AT, PAYLOAD"
                + " from RS_TIMER" + database.byTime() + " where TENANT_ID = ? and NEXT_AT <= ? and KIND = 'clock'"
                + " order by NEXT_AT, ID fetch first " + TOGETHER + " rows only" + database.passingBy())) {
            select.setString(1, "gas");
            select.setTimestamp(2, Timestamp.from(AFTER));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1));
                }
            }
        }
        return ids;
    }
}
